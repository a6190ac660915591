package read

// The names that readers of office documents know, by the namespace that each has in
// the usual and in the strict form of the standard.

// Relations between the parts of a package, and the properties of a file.
const (
	tagRelation xmlTag = 1 + iota
	tagTitle
	tagCreator
	tagLanguage
	tagModified
)

var relationWords = xmlWords{
	spaces: map[string]string{"http://schemas.openxmlformats.org/package/2006/relationships": "rel"},
	tags:   map[string]xmlTag{"rel:Relationship": tagRelation},
}

var propertyWords = xmlWords{
	spaces: map[string]string{
		"http://purl.org/dc/elements/1.1/": "dc",
		"http://purl.org/dc/terms/":        "dcterms",
	},
	tags: map[string]xmlTag{
		"dc:title": tagTitle, "dc:creator": tagCreator, "dc:language": tagLanguage, "dcterms:modified": tagModified,
	},
}

// The text of Word.
const (
	tagBody xmlTag = 1 + iota
	tagParagraph
	tagParagraphProps
	tagParagraphChange
	tagRun
	tagRunProps
	tagRunChange
	tagText
	tagDeletedText
	tagTab
	tagBreak
	tagReturn
	tagHardHyphen
	tagSymbol
	tagInserted
	tagDeleted
	tagMovedFrom
	tagMovedTo
	tagField
	tagTable
	tagRow
	tagRowProps
	tagCell
	tagCellProps
	tagCellInserted
	tagCellDeleted
	tagSpan
	tagBefore
	tagMerged
	tagMergedAcross
	tagHeadRow
	tagBox
	tagAlternate
	tagChoice
	tagFallback
	tagControlProps
	tagControlContent
	tagGallery
	tagPlaceholder
	tagMath
	tagRubyText
	tagChunk
	tagStyleOf
	tagRunStyleOf
	tagOutline
	tagNumber
	tagNumberOf
	tagVanish
	tagStrike
	tagRaise
	tagLift
	tagBold
	tagSection
	tagFootnoteMark
	tagEndnoteMark
	tagFootnote
	tagEndnote
	tagComment
	tagCommentStart
	tagCommentEnd
	tagCommentMark
	tagStyle
	tagName
	tagBasedOn
)

var docxWords = xmlWords{
	spaces: map[string]string{
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main":        "w",
		"http://purl.oclc.org/ooxml/wordprocessingml/main":                    "w",
		"http://schemas.openxmlformats.org/officeDocument/2006/math":          "m",
		"http://purl.oclc.org/ooxml/officeDocument/math":                      "m",
		"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
	},
	tags: map[string]xmlTag{
		"w:body": tagBody, "w:p": tagParagraph, "w:pPr": tagParagraphProps, "w:pPrChange": tagParagraphChange,
		"w:r": tagRun, "w:rPr": tagRunProps, "w:rPrChange": tagRunChange,
		"w:t": tagText, "w:delText": tagDeletedText, "w:tab": tagTab, "w:ptab": tagTab, "w:br": tagBreak, "w:cr": tagReturn,
		"w:noBreakHyphen": tagHardHyphen, "w:sym": tagSymbol,
		"w:ins": tagInserted, "w:del": tagDeleted, "w:moveFrom": tagMovedFrom, "w:moveTo": tagMovedTo,
		"w:fldChar": tagField, "w:tbl": tagTable, "w:tr": tagRow, "w:trPr": tagRowProps, "w:tc": tagCell, "w:tcPr": tagCellProps,
		"w:cellIns": tagCellInserted, "w:cellDel": tagCellDeleted, "w:gridSpan": tagSpan,
		"w:gridBefore": tagBefore, "w:vMerge": tagMerged, "w:hMerge": tagMergedAcross, "w:tblHeader": tagHeadRow,
		"w:txbxContent": tagBox, "mc:AlternateContent": tagAlternate, "mc:Choice": tagChoice, "mc:Fallback": tagFallback,
		"w:sdtPr": tagControlProps, "w:sdtContent": tagControlContent, "w:docPartGallery": tagGallery, "w:showingPlcHdr": tagPlaceholder,
		"m:oMath": tagMath, "w:rt": tagRubyText, "w:altChunk": tagChunk, "w:subDoc": tagChunk,
		"w:pStyle": tagStyleOf, "w:rStyle": tagRunStyleOf, "w:outlineLvl": tagOutline, "w:numPr": tagNumber, "w:numId": tagNumberOf,
		"w:vanish": tagVanish, "w:strike": tagStrike, "w:dstrike": tagStrike, "w:vertAlign": tagRaise, "w:position": tagLift, "w:b": tagBold, "w:sectPr": tagSection,
		"w:footnoteReference": tagFootnoteMark, "w:endnoteReference": tagEndnoteMark, "w:footnote": tagFootnote, "w:endnote": tagEndnote,
		"w:comment": tagComment, "w:commentRangeStart": tagCommentStart, "w:commentRangeEnd": tagCommentEnd, "w:commentReference": tagCommentMark,
		"w:style": tagStyle, "w:name": tagName, "w:basedOn": tagBasedOn,
	},
}
