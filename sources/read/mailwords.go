package read

// Words that programs for e-mail put around what they quote, in several languages, in
// lower case.

// headLabels are the labels in the head of a message that is quoted below another:
// "From: … Sent: … To: … Subject: …".
var headLabels = map[string]string{
	"from": "from", "von": "from", "de": "from", "da": "from", "van": "from", "od": "from", "från": "from", "fra": "from",
	"sent": "date", "date": "date", "gesendet": "date", "datum": "date", "envoyé": "date", "enviado": "date", "fecha": "date",
	"enviado el": "date", "data": "date", "inviato": "date", "verzonden": "date", "wysłano": "date", "skickat": "date", "sendt": "date",
	"to": "to", "an": "to", "à": "to", "para": "to", "a": "to", "aan": "to", "do": "to", "till": "to", "til": "to",
	"cc": "other", "bcc": "other", "kopie": "other", "reply-to": "other", "importance": "other", "attachments": "other", "organization": "other",
	"subject": "subject", "betreff": "subject", "objet": "subject", "asunto": "subject", "assunto": "subject", "oggetto": "subject",
	"onderwerp": "subject", "temat": "subject", "ämne": "subject", "emne": "subject",
}

// wroteWords stand between the name of a writer and what is quoted.
var wroteWords = []string{"wrote", "writes", "schrieb", "écrit", "escribió", "escreveu", "scritto", "schreef", "napisał", "napisała", "skrev"}

// quotedBelow are what a line between dashes says above a message that is quoted whole.
var quotedBelow = []string{
	"original message", "forwarded message", "ursprüngliche nachricht", "weitergeleitete nachricht", "message d'origine", "message d’origine",
	"message transféré", "mensaje original", "mensaje reenviado", "mensagem original", "messaggio originale", "messaggio inoltrato", "oorspronkelijk bericht",
}

// forwardBegins are lines that say the same without dashes.
var forwardBegins = []string{"begin forwarded message:", "anfang der weitergeleiteten nachricht:", "début du message réexpédié :", "inicio del mensaje reenviado:"}

// answerMarks stand before the subject of an answer or of what is passed on.
var answerMarks = []string{"re", "aw", "sv", "antw", "fw", "fwd", "wg", "tr", "rv", "enc"}

// monthWords are the names of months besides the English ones.
var monthWords = map[string]int{
	"januar": 1, "jänner": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
	"janvier": 1, "janv": 1, "février": 2, "févr": 2, "mars": 3, "avril": 4, "avr": 4, "juin": 6, "juillet": 7, "juil": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "déc": 12,
	"enero": 1, "ene": 1, "febrero": 2, "marzo": 3, "abril": 4, "abr": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "ago": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12, "dic": 12,
	"gennaio": 1, "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10, "dicembre": 12,
}
