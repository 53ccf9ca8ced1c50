"""Titles before names, and the nouns for what people and bodies are."""

from __future__ import annotations

from functools import cache

#: before a name, with what they say of him or her
_TITLES = {
    "m": "Mr Mr. Sir Lord Baron Viscount King Prince Father Pope Archbishop Bishop Imam Rabbi",
    "f": "Mrs Mrs. Ms Ms. Miss Dame Lady Baroness Queen Princess Duchess Sister Madame",
    "": (
        "Dr Dr. Prof Prof. Professor President Premier Chancellor Secretary Minister Senator "
        "Sen. Sens. Representative Rep. Reps. Congressman Congresswoman Governor Gov. General "
        "Gen. Lieutenant Lt. Colonel Col. Captain Capt. Major Maj. Sergeant Sgt. Admiral Adm. "
        "Commander Judge Justice Ambassador Envoy Mayor Chairman Chairwoman Chair Chief Director "
        "Commissioner Superintendent Inspector Detective Constable Officer Attorney Sheriff "
        "Marshal Speaker Councillor Rev. Reverend Hon. Candidate Nominee Spokesman Spokeswoman "
        "Spokesperson Representative Adviser Advisor Leader Negotiator Economist Analyst CEO CE "
        "CFO COO MP MEP MSP QC KC Activist Author Actor Actress Coach Lawyer Professor "
        "Researcher Scientist Journalist Reporter Editor Treasurer Taoiseach Ayatollah"
    ),
}
#: what people are, as the last word of a phrase: the bank's chief economist
_ROLES = {
    "m": "spokesman chairman congressman businessman policeman salesman fireman king prince actor "
    "father husband brother son uncle fisherman clergyman",
    "f": "spokeswoman chairwoman congresswoman businesswoman policewoman queen princess actress "
    "mother wife sister daughter aunt",
    "": (
        "spokesperson president premier chancellor secretary minister senator representative "
        "governor general colonel captain judge justice ambassador envoy mayor chair chief "
        "director commissioner superintendent inspector detective officer attorney sheriff "
        "speaker leader candidate nominee adviser advisor aide negotiator economist strategist "
        "analyst executive ceo cfo founder co-founder owner manager partner head official lawyer "
        "solicitor barrister prosecutor counsel coach professor lecturer researcher scientist "
        "engineer doctor nurse author writer journalist reporter editor columnist correspondent "
        "activist campaigner organizer organiser treasurer teacher farmer trader broker banker "
        "investor resident neighbour neighbor witness victim student pilot historian astronomer "
        "biologist physicist chemist epidemiologist geologist climatologist member lawmaker "
        "legislator politician diplomat deputy veteran operative pollster consultant expert "
        "specialist scholar fellow critic supporter opponent rival billionaire entrepreneur "
        "developer curator designer player manager striker goalkeeper captain singer musician "
        "artist painter poet star czar tsar boss president-elect comptroller controller "
        "treasurer registrar coroner councillor backbencher peer mp mep governor-general "
        "commander admiral source person woman man"
    ),
}
#: what bodies are, as a word of their names: Bank, Council
_BODIES = (
    "Administration Agency Airlines Airways Alliance Army Assembly Association Associates "
    "Authority Bank Banking Board Brothers Bureau Cabinet Capital Center Centre Chamber "
    "Church Club College Commission Committee Company Conference Confederation Congress "
    "Consortium Corp Corp. Corporation Council Court Department Economics Embassy Energy "
    "Exchange Federation Financial Force Forces Forum Foundation Fund Funds Government Group "
    "Guild Holdings Hospital House Inc Inc. Industries Institute Institution International "
    "Investments Journal Laboratory League Limited Ltd Ltd. Markets Media Ministry Motors "
    "Museum Network News Newswires Office Organisation Organization Parliament Partners "
    "Party Police Post Press Reserve School Schools Secretariat Securities Senate Service "
    "Services Society Solutions Systems Team Technologies Telegraph Television Times "
    "Treasury Tribunal Trust Union United University Ventures plc PLC LLP LLC Pentagon "
    "Tribune Guardian Observer Herald Mail Mirror Telegraph"
)
#: bodies without a name of their own, as the last word of a phrase
_BODY_NOUNS = (
    "administration agency army association authority bank board cabinet campaign chamber charity "
    "church club commission committee company conference council court department federation firm "
    "foundation fund government group industry institute investigators ministry office officials "
    "organisation organization panel parliament party police regulator regulators senate team "
    "treasury union university broadcaster newspaper media press people sources aides analysts "
    "economists lawyers prosecutors scientists researchers ministers lawmakers campaigners critics "
    "supporters residents witnesses experts executives diplomats leaders members farmers traders "
    "investors authorities letter report statement study document email filing complaint lawsuit "
    "indictment ruling opinion article editorial website post ad website memo survey poll"
)

#: those of them that follow a name and make it another one: the Holm administration
_NAMED_BODIES = (
    "administration government campaign ministry department officials team group family party "
    "court council commission committee police authorities parliament media"
)


def _table(groups: dict[str, str]) -> dict[str, str]:
    return {word: gender for gender, words in groups.items() for word in words.split()}


@cache
def titles() -> dict[str, str]:
    """`m`, `f` or `` by the title as it is written before a name."""
    return _table(_TITLES)


@cache
def roles() -> dict[str, str]:
    """`m`, `f` or `` by the noun, in small letters."""
    return _table(_ROLES)


@cache
def bodies() -> frozenset[str]:
    """Words of the names of bodies."""
    return frozenset(_BODIES.split())


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for bodies, groups of people, and what they publish."""
    return frozenset(_BODY_NOUNS.split())


@cache
def named_bodies() -> frozenset[str]:
    """Nouns that make a body's name of the name before them."""
    return frozenset(_NAMED_BODIES.split())
