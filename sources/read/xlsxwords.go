package read

// The names that the readers of workbooks know.
const (
	tagWorkbookProps xmlTag = 1 + iota
	tagSheetOf
	tagSheetRow
	tagSheetCell
	tagSheetValue
	tagSheetFormula
	tagSheetInline
	tagSheetColumn
	tagSheetMerge
	tagSharedItem
	tagSharedText
	tagSharedRun
	tagSharedSound
	tagSharedRaise
	tagSharedStrike
	tagNumberFormat
	tagCellFormats
	tagCellFormat
	tagSheetNote
)

var xlsxWords = xmlWords{
	spaces: map[string]string{
		"http://schemas.openxmlformats.org/spreadsheetml/2006/main":           "s",
		"http://purl.oclc.org/ooxml/spreadsheetml/main":                       "s",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
		"http://purl.oclc.org/ooxml/officeDocument/relationships":             "r",
	},
	tags: map[string]xmlTag{
		"s:workbookPr": tagWorkbookProps, "s:sheet": tagSheetOf,
		"s:row": tagSheetRow, "s:c": tagSheetCell, "s:v": tagSheetValue, "s:f": tagSheetFormula, "s:is": tagSheetInline,
		"s:col": tagSheetColumn, "s:mergeCell": tagSheetMerge,
		"s:si": tagSharedItem, "s:t": tagSharedText, "s:r": tagSharedRun, "s:rPh": tagSharedSound,
		"s:vertAlign": tagSharedRaise, "s:strike": tagSharedStrike,
		"s:numFmt": tagNumberFormat, "s:cellXfs": tagCellFormats, "s:xf": tagCellFormat,
		"s:comment": tagSheetNote,
	},
}
