package read

const (
	odsTable xmlTag = 1 + iota
	odsSource
	odsColumn
	odsGroup
	odsRow
	odsCell
	odsCovered
	odsParagraph
	odsSpan
	odsSpaces
	odsTab
	odsBreak
	odsUnseen
	odsStyle
	odsTableLook
	odsTextLook
	odsFormat
	odsYear
	odsMonth
	odsDay
	odsClock
)

var odsWords = xmlWords{
	spaces: map[string]string{
		"urn:oasis:names:tc:opendocument:xmlns:office:1.0":    "office",
		"urn:oasis:names:tc:opendocument:xmlns:text:1.0":      "text",
		"urn:oasis:names:tc:opendocument:xmlns:table:1.0":     "table",
		"urn:oasis:names:tc:opendocument:xmlns:style:1.0":     "style",
		"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0": "number",
		"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":   "draw",
	},
	tags: map[string]xmlTag{
		"table:table": odsTable, "table:table-source": odsSource, "table:table-column": odsColumn,
		"table:table-row-group": odsGroup, "table:table-column-group": odsGroup,
		"table:table-row": odsRow, "table:table-cell": odsCell, "table:covered-table-cell": odsCovered,
		"text:p": odsParagraph, "text:span": odsSpan, "text:s": odsSpaces, "text:tab": odsTab, "text:line-break": odsBreak,
		"office:annotation": odsUnseen, "table:shapes": odsUnseen, "table:tracked-changes": odsUnseen, "office:forms": odsUnseen,
		"draw:frame": odsUnseen, "draw:custom-shape": odsUnseen, "text:ruby-text": odsUnseen, "office:master-styles": odsUnseen, "office:scripts": odsUnseen,
		"style:style": odsStyle, "style:table-properties": odsTableLook, "style:text-properties": odsTextLook,
		"number:date-style": odsFormat, "number:time-style": odsFormat,
		"number:year": odsYear, "number:month": odsMonth, "number:day": odsDay, "number:day-of-week": odsDay,
		"number:hours": odsClock, "number:minutes": odsClock, "number:seconds": odsClock,
	},
}
