"""Who is quoted in articles of many kinds: British papers, markets, diplomacy, science, courts."""

from __future__ import annotations

import pytest

from viewer.extract import extract

#: a text; what is quoted in it and by whom
CASES = [
    (
        (
            "The transport secretary, Moira Kell, told MPs that the line would open ‘on time and "
            "on budget’, though engineers’ reports suggest otherwise. ‘We’ve heard that before,’ "
            "said Dan Osei, Labour MP for Stretham. ‘It wasn’t true then and it isn’t true now.’"
        ),
        {
            "on time and on budget": "Moira Kell",
            "We’ve heard that before,": "Dan Osei",
            "It wasn’t true then and it isn’t true now.": "Dan Osei",
        },
    ),
    (
        (
            "'The bank's position hasn't changed,' a spokesman for Marlow & Finch said. "
            "'Customers' deposits are safe.' He declined to say whether the regulator had asked "
            "for the lenders' books."
        ),
        {
            "The bank's position hasn't changed,": "a spokesman for Marlow & Finch",
            "Customers' deposits are safe.": "a spokesman for Marlow & Finch",
        },
    ),
    (
        (
            "Dame Helen Tarrant, who chaired the inquiry, called the response “slow, grudging "
            "and, at times, dishonest”. The Home Office said it accepted her findings “in full”."
        ),
        {
            "slow, grudging and, at times, dishonest": "Helen Tarrant",
            "in full": "Home Office",
        },
    ),
    (
        (
            "Lord Penhaligon said: ‘My honourable friends were told “nothing will change”. "
            "Everything has.’"
        ),
        {
            "My honourable friends were told “nothing will change”. Everything has.": "Penhaligon",
        },
    ),
    (
        (
            "Shares in Corvane fell 14p to 212p after the chief executive, Ruth Adeyemi, warned "
            "of a “difficult” second half. “Trading since Easter has been weaker than we hoped,” "
            "she said. Analysts at Hollis Peel cut their rating to “hold”."
        ),
        {
            "difficult": "Ruth Adeyemi",
            "Trading since Easter has been weaker than we hoped,": "Ruth Adeyemi",
            "hold": "Analysts at Hollis Peel",
        },
    ),
    (
        (
            "According to Piotr Zielinski, head of rates at Bank Norden, the move was “overdue”. "
            "“They waited too long,” he added."
        ),
        {
            "overdue": "Piotr Zielinski",
            "They waited too long,": "Piotr Zielinski",
        },
    ),
    (
        (
            "Norwegian foreign minister Ingrid Solberg met her Chilean counterpart, Pablo Rojas, "
            "in Oslo on Tuesday. “We agreed on nearly everything,” Rojas told reporters "
            "afterwards. Solberg was more cautious, describing the talks as “useful”."
        ),
        {
            "We agreed on nearly everything,": "Pablo Rojas",
            "useful": "Ingrid Solberg",
        },
    ),
    (
        (
            "In a statement, the ministry accused its neighbour of “reckless provocation” and "
            "vowed to respond “at a time of our choosing”."
        ),
        {
            "reckless provocation": "the ministry",
            "at a time of our choosing": "the ministry",
        },
    ),
    (
        (
            "President Amara Diallo rejected the accusation. “It is a lie,” he said in a "
            "televised address. “And they know it.”\n\n“We will not be lectured,” he went on, “by "
            "those who sold the weapons.”"
        ),
        {
            "It is a lie,": "Amara Diallo",
            "And they know it.": "Amara Diallo",
            "We will not be lectured,": "Amara Diallo",
            "by those who sold the weapons.": "Amara Diallo",
        },
    ),
    (
        (
            "“These rocks are far older than the textbooks say,” says Dr Lena Whitlock, a "
            "geologist at the University of Tarn and lead author of the study, which was "
            "published on Thursday. Her co-author Samir Haddad agrees: “The dates leave no "
            "doubt.”"
        ),
        {
            "These rocks are far older than the textbooks say,": "Lena Whitlock",
            "The dates leave no doubt.": "Samir Haddad",
        },
    ),
    (
        (
            "The team found no trace of the metal. “That surprised us,” says Whitlock.\n“It "
            "shouldn’t have,” counters Theo Brandt, who was not involved in the work."
        ),
        {
            "That surprised us,": "Whitlock",
            "It shouldn’t have,": "Theo Brandt",
        },
    ),
    (
        (
            "Judge Carol Banning told Mr Pryce: “You showed no remorse.” Sentencing him to six "
            "years, she said the fraud had been “cynical and sustained”. Pryce, 44, of Ashby, "
            "shouted “I’m innocent” as he was led away."
        ),
        {
            "You showed no remorse.": "Carol Banning",
            "cynical and sustained": "Carol Banning",
            "I’m innocent": "Pryce",
        },
    ),
    (
        (
            "Prosecutor Niall Keane described the scheme as “brazen”. Defence counsel Anita Rao "
            "QC disagreed. “My client trusted the wrong people,” she told the jury."
        ),
        {
            "brazen": "Niall Keane",
            "My client trusted the wrong people,": "Anita Rao",
        },
    ),
    (
        (
            "“First we lost the harbour,” said Marta Quist, the last mayor of Nybro. “Then we "
            "lost the school.\n\n“After that nobody came back.\n\n“The church went last.”\n\n"
            "Quist now lives in the capital."
        ),
        {
            "First we lost the harbour,": "Marta Quist",
            "Then we lost the school.": "Marta Quist",
            "After that nobody came back.": "Marta Quist",
            "The church went last.": "Marta Quist",
        },
    ),
    (
        (
            "Ellen Voss, the union’s leader, said members were angry.\n\n“They have been patient "
            "for three years.”\n\nThe company declined to comment."
        ),
        {
            "They have been patient for three years.": "Ellen Voss",
        },
    ),
    (
        "The letter, signed by 40 economists, warns that the budget “risks a lost decade”.",
        {
            "risks a lost decade": "The letter",
        },
    ),
    (
        (
            "“I’m not going anywhere,” the manager insisted after his side’s 3-0 defeat. Asked "
            "about the chairman, Hughes laughed: “We speak every day.”"
        ),
        {
            "I’m not going anywhere,": "the manager",
            "We speak every day.": "Hughes",
        },
    ),
    (
        (
            "A spokeswoman for the regulator said it was “aware of the issue and monitoring it "
            "closely”, adding: “We will act if we have to.”"
        ),
        {
            "aware of the issue and monitoring it closely": "A spokeswoman for the regulator",
            "We will act if we have to.": "A spokeswoman for the regulator",
        },
    ),
    (
        (
            "Sales were “disappointing”, Okafor conceded, but the group remained “on track” for "
            "the year."
        ),
        {
            "disappointing": "Okafor",
            "on track": "Okafor",
        },
    ),
    (
        (
            "Teachers, parents and pupils gathered outside the town hall. “Shame on you!” they "
            "chanted."
        ),
        {
            "Shame on you!": "Teachers, parents and pupils",
        },
    ),
    (
        (
            "She wrote on Facebook that the vote was “stolen”. Her opponent, Javier Ruiz, "
            "tweeted: “Count again!”"
        ),
        {
            "Count again!": "Javier Ruiz",
        },
    ),
    (
        "The film, released as “The Salt Road” in 1961, won three prizes.",
        {
            "The Salt Road": None,
        },
    ),
    (
        "“The numbers don’t add up” was how one minister put it.",
        {
            "The numbers don’t add up": "one minister",
        },
    ),
    (
        "The price of copper, what traders call “Dr Copper”, rose 2%.",
        {
            "Dr Copper": "traders",
        },
    ),
    (
        "“Is it fair?” asked Bryn. “No. But it’s the law.”",
        {
            "Is it fair?": "Bryn",
            "No. But it’s the law.": "Bryn",
        },
    ),
    (
        (
            "Jo Marsh, chief executive of Rill Water, apologised for the spill, which she said "
            "had been caused by “human error”."
        ),
        {
            "human error": "Jo Marsh",
        },
    ),
    (
        "It was, in the words of the coroner, “an accident waiting to happen”.",
        {
            "an accident waiting to happen": "the coroner",
        },
    ),
    (
        "The plan has been described by critics as “a tax on breathing”.",
        {
            "a tax on breathing": "critics",
        },
    ),
    (
        "Ms Farrow’s claim that she was “never told” was contradicted by e-mails.",
        {
            "never told": "Farrow",
        },
    ),
    (
        "“He’s finished,” one backbencher texted a colleague.",
        {
            "He’s finished,": "one backbencher",
        },
    ),
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_speakers(text, speakers):
    found = {q.exact: q.speaker for q in extract(text, "2019-05-15").quotations}
    assert {words: found.get(words) for words in speakers} == speakers
