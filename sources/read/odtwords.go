package read

const (
	odText xmlTag = 1 + iota
	odParagraph
	odHeading
	odSpan
	odSpaces
	odTab
	odBreak
	odList
	odTable
	odRow
	odCell
	odHeadRows
	odBox
	odNote
	odCitation
	odAnnotation
	odAnnotationEnd
	odChanges
	odRegion
	odInsertion
	odDeletion
	odChangeInfo
	odChange
	odChangeStart
	odChangeEnd
	odSection
	odObject
	odUnseen
	odAutomatic
	odMaster
	odStyle
	odTextLook
)

var odtWords = xmlWords{
	spaces: map[string]string{
		"urn:oasis:names:tc:opendocument:xmlns:office:1.0":            "office",
		"urn:oasis:names:tc:opendocument:xmlns:text:1.0":              "text",
		"urn:oasis:names:tc:opendocument:xmlns:table:1.0":             "table",
		"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":           "draw",
		"urn:oasis:names:tc:opendocument:xmlns:style:1.0":             "style",
		"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":    "svg",
		"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
		"http://purl.org/dc/elements/1.1/":                            "dc",
	},
	tags: map[string]xmlTag{
		"office:text": odText, "text:p": odParagraph, "text:h": odHeading, "text:span": odSpan,
		"text:s": odSpaces, "text:tab": odTab, "text:line-break": odBreak,
		"text:list-item": odList, "text:numbered-paragraph": odList,
		"table:table": odTable, "table:table-row": odRow, "table:table-cell": odCell, "table:covered-table-cell": odCell, "table:table-header-rows": odHeadRows,
		"draw:text-box": odBox, "text:note": odNote, "text:note-citation": odCitation,
		"office:annotation": odAnnotation, "office:annotation-end": odAnnotationEnd,
		"text:tracked-changes": odChanges, "text:changed-region": odRegion, "text:insertion": odInsertion, "text:deletion": odDeletion,
		"office:change-info": odChangeInfo, "text:change": odChange, "text:change-start": odChangeStart, "text:change-end": odChangeEnd,
		"text:section": odSection, "draw:object": odObject,

		"text:table-of-content": odUnseen, "text:illustration-index": odUnseen, "text:table-index": odUnseen, "text:object-index": odUnseen,
		"text:user-index": odUnseen, "text:alphabetical-index": odUnseen, "office:forms": odUnseen, "text:ruby-text": odUnseen, "text:script": odUnseen,
		"text:hidden-text": odUnseen, "text:placeholder": odUnseen, "svg:title": odUnseen, "svg:desc": odUnseen, "office:binary-data": odUnseen,
		"text:page-number": odUnseen, "text:page-count": odUnseen,

		"office:automatic-styles": odAutomatic, "office:master-styles": odMaster, "style:style": odStyle, "style:text-properties": odTextLook,
	},
}

var odtPropertyWords = xmlWords{
	spaces: map[string]string{
		"http://purl.org/dc/elements/1.1/":               "dc",
		"urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
	},
	tags: map[string]xmlTag{
		"dc:title": tagTitle, "meta:initial-creator": tagCreator, "dc:language": tagLanguage, "dc:date": tagModified,
	},
}
