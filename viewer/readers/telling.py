"""All that readers tell of a file, as texts for translators; readers themselves speak English.

They may run in processes of their own, and what they tell is stored. `{name}` stands for the
file's name, which is put before what most of them raise.
"""

from __future__ import annotations

from viewer.model.speech import tr_later

#: why a file is not read
REFUSED = (
    tr_later("{name} is no file; name an article"),
    tr_later("{name} is no file but a folder"),
    tr_later("{name} is no file but a folder; name an article"),
    tr_later("{name} is no file but a device or a pipe; name an article"),
    tr_later("{name} is a folder; name an article"),
    tr_later("{name} is of a kind that is not read; known are {kinds}"),
    tr_later("{name} is larger than {limit}; cut it to the article"),
    tr_later("{name} cannot be read: {why}"),
    tr_later("{name} cannot be read; save its text instead"),
    tr_later("{name} is not a text; save it as plain text in UTF-8"),
    tr_later("{name} is not a text but binary data; save it as plain text in UTF-8"),
    tr_later(
        "{name} is not a text in UTF-8: byte {byte} (hexadecimal {value}, line {line}) is damaged;"
        " mend it, or save the text again as UTF-8"
    ),
    tr_later("{name} is locked with a password; save a copy of it without one"),
    tr_later("{name} has no text, only pictures of pages; let a program recognise the text first"),
    tr_later("{name} holds no text"),
    tr_later("{name} is damaged, or not of this kind; save its text instead"),
    tr_later("{name} unpacks to more than a document can hold; save its text instead"),
    tr_later("{name} is a document of an old Word; save it as .docx or as text"),
    tr_later("{name} holds no article that can be told from its menus; save its text"),
    tr_later("{name} takes too long to read; save its text instead"),
    tr_later("{name} is too large to read; save its text instead"),
    tr_later("{name} cannot be read: it needs too much memory; save its text instead"),
    tr_later("{name} cannot be read: it is damaged, or not of this kind; save its text instead"),
    tr_later(
        "{name} cannot be read: it is damaged, or needs too much memory; save its text instead"
    ),
    tr_later(
        "{name} cannot be read: no process for it can be started ({why}); close some programs"
    ),
    tr_later("its name is none"),
    tr_later("The pasted text holds no text"),
    tr_later("The pasted text is larger than {limit}; cut it to the article"),
    tr_later("{name} is no table: no line has names for two columns or more"),
    tr_later("{name} is no table that can be read: line {line}: {why}"),
    tr_later(
        "{name} is no table that can be read: line {line} has {cells} cells, and there are {width}"
        " columns"
    ),
    tr_later("{name} holds no events; a table has a line of names and a line for each"),
    tr_later("{name} has more than {number} rows; divide it"),
    tr_later("{name} is no JSON that can be read; save it again"),
    tr_later("{name} is no JSON that can be read: line {line}; save it again"),
    tr_later("{name} is no timeline of TimelineJS: it is nested too deeply"),
    tr_later("{name} is no timeline of TimelineJS: it has no list “events”"),
)
#: what a person should be told of a file that is read
NOTED = (
    tr_later("Its first lines give the day {day}, which can be read in two ways."),
    tr_later("Its first lines give the day {day} without a year."),
    tr_later("It has no Date line that can be read."),
    tr_later("Its attachment is not read: {names}."),
    tr_later("Its attachments are not read: {names}."),
    tr_later("{number} of its {pages} pages have no text, only pictures."),
    tr_later("Only the first {number} of its {pages} pages are read."),
    tr_later("The PDF itself was made on {day}."),
    tr_later("The document itself was made on {day}."),
    tr_later("{number} era is left out: an era is no event."),
    tr_later("{number} eras are left out: an era is no event."),
)
#: how a title, a name or a date is known
KNOWN = (
    tr_later("From the text's first lines."),
    tr_later("From the text's first lines: “{line}”."),
    tr_later("Its first lines name the publisher: “{publisher}”."),
    tr_later("From the e-mail's Date line: {line}."),
    tr_later("From the e-mail's Subject line."),
    tr_later("From the e-mail's From line."),
    tr_later("From the title that the PDF itself keeps."),
    tr_later("From the title that the document itself keeps."),
    tr_later("From the page's meta tag."),
    tr_later("From the page's meta tag {tag}."),
    tr_later("From the page's structured data."),
    tr_later("From a time mark on the page: {words}."),
    tr_later("From the page's own address."),
    tr_later("From a date in the text of the page."),
    tr_later("From the page's heading."),
    tr_later("From the page's title."),
    tr_later("From the text of the page."),
)
