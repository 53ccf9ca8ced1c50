"""The whole window's look as one Qt style sheet and one palette, from a theme's roles.

The style sheet hangs on the application (style `Fusion` below it). Widgets ask for their look by
object name or by a dynamic property; colours are never set anywhere else, except by widgets that
paint themselves from the theme they are given.

Object names
    mainWindow          the QMainWindow
    toolbar             QFrame above everything, 43 px, line below
    sidebar             QFrame or QWidget on the left (the filters); its line is the splitter's
    figures, measure    QFrame of the chart below the timeline; the button in its head
    content, reading    QFrame in the middle and on the right: panel ground
    statusLine          QFrame below everything, 23 px, line above; its labels: kind `soft`
    filterBar           QFrame above the timeline while a filter is set
    searchField         QLineEdit in the toolbar
    citation, eventPane, sourceTabs, sourceText, notices   set by the panes themselves

Property `kind` of QPushButton and QToolButton
    plain       (also without a property) bordered button; checked: selection wash, accent line
    primary     the one thing to do: accent ground
    link        words in the accent's colour, underlined on hover
    quiet       no border until hovered; with property `cross` true it is a close cross
    wordmark    the program's name: what it is, on a click
    chip        round bordered word: a person, an active filter
    segment     one half of a switch
    tab         the overflow button of a tab row ("+2")

Property `kind` of QLabel
    title       15 px bold        heading     11 px, semibold, soft: head of a filter group
    strong      semibold          soft        12 px, soft ink
    note        11 px, soft       keycap      a key in a box (`Ctrl+F`)
    headline    17 px bold in the article's serif
    big         15 px bold: the head of a dialog or an empty state
    code        monospaced        sign-STATE  how a highlight stands: exact, moved, changed, lost

Property `kind` of QFrame
    line        1 px high rule    upright     the same, 1 px wide
    card        bordered panel with round corners: a list, a hint
    notice      with property `severity` info | warning | error

What can be pressed is 24 px wide and high at least (WCAG 2.2, 2.5.8): what looks smaller, as chips
do, has the rest as a margin, which belongs to it.

A changed property needs `restyle(widget)`.
"""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from viewer.render.fonts import TEXT_FAMILY
from viewer.render.theme import Theme

#: the palette's roles, by the theme's
_PALETTE = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "soft",
    QPalette.ColorRole.Button: "field",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "error-ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip-ink",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "grid",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line-strong",
    QPalette.ColorRole.Shadow: "line-strong",
    QPalette.ColorRole.Accent: "accent",
}

_FADED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_GROUND = Template("""
QMainWindow, QDialog { background: $panel; }
QFrame#toolbar { background: $panel; border: none; border-bottom: 1px solid $line; }
QFrame#filterBar { background: $sunken; border: none; border-bottom: 1px solid $line; }
QFrame#filterBar QFrame[kind="chip"] { border: 1px solid $selection_line; border-radius: 12px; }
QFrame#statusLine { background: $panel; border: none; border-top: 1px solid $line; }
QFrame#content, QFrame#reading, QFrame#sidebar, QWidget#sidebar {
    background: $panel; border: none; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#scrolled { background: $panel; }
QFrame[kind="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="upright"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
QFrame[kind="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[kind="chip"] { background: $selected_row; border: none; border-radius: 6px; }
QFrame#searchPanel { background: $panel; border: 1px solid $line_strong; border-radius: 6px; }
QFrame#palette, QFrame#keySheet { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#clusterList { background: $panel; border: 1px solid $line_strong; }
QFrame#citation { border: none; border-bottom: 1px solid $panel; background: $panel; }
QFrame#citation[line_below="true"] { border-bottom-color: $line; }
QFrame#standing { border: none; border-bottom: 1px solid $line; background: $panel; }
QFrame#standingBand { border: none; border-bottom: 1px solid $line; background: $warning; }
QFrame#standingBand[settled="true"] { background: $panel; }
QFrame#pageBar, QFrame#progress { border: none; border-top: 1px solid $line; background: $panel; }
QFrame#formSwitch { border: 1px solid $line; border-radius: 6px; background: $field; }
QFrame#figures, QFrame#tables, QFrame#tablesBar { border: none; background: $panel; }
QFrame#tablesBar { border-bottom: 1px solid $line; }
QPushButton#measure { font-weight: 600; padding: 3px 6px; color: $ink; }
QPushButton#measure:focus { padding: 2px 5px; }
QFrame#review, QFrame#reviewArticle { border: none; background: $panel; }
QFrame#reviewHead { border: none; border-bottom: 1px solid $line; background: $panel; }
QFrame#reviewLegend, QFrame#doneLine { border: none; border-top: 1px solid $line;
    background: $sunken; }
QFrame#doneLine { border-top: none; border-bottom: 1px solid $line; }
QFrame#reviewButtons { border: none; border-top: 1px solid $line; background: $panel; }
QFrame#partRow { border: 1px solid transparent; border-radius: 4px; background: transparent; }
QFrame#partRow:hover { border-color: $line_strong; }
QFrame#partRow:focus { border: 2px solid $focus; }
QFrame#personChip { background: $panel; border: 1px solid $line; border-radius: 10px; }
QWidget#choices { background: $field; border: 1px solid $line; border-radius: 5px; }
QFrame#comparePane { border: none; background: $panel; }
QFrame#comparePane:focus { border: 1px solid $focus; }
QFrame#compareRow { border: none; border-bottom: 1px solid $grid; background: $panel; }
QFrame#compareRow[differs="true"] { background: $sunken; }
QFrame#eventPane { border: none; background: $panel; }
QFrame#eventPane:focus { border: 1px solid $focus; }
QTextEdit#sourceText { background: $panel; border: none; color: $ink; }
QTextEdit#guide { background: $panel; border: 1px solid transparent; color: $ink; }
QTextEdit#guide:focus { border-color: $focus; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }
QToolTip { background: $tooltip; color: $tooltip_ink; border: 1px solid $tooltip; padding: 4px 6px;
    font-size: 12px; }
""")

_WORDS = Template("""
QLabel { color: $ink; background: transparent; font-size: 12px; }
QLabel[kind="title"] { font-size: 15px; font-weight: 700; }
QLabel[kind="big"] { font-size: 15px; font-weight: 700; }
QLabel[kind="headline"] { font-family: "$text_family"; font-size: 17px; font-weight: 700; }
QLabel[kind="heading"] { font-size: 11px; font-weight: 600; color: $soft; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="soft"] { font-size: 12px; color: $soft; }
QLabel[kind="note"] { font-size: 11px; color: $soft; }
QLabel[kind="wrong"] { font-size: 11px; color: $error_ink; }
QLabel[kind="code"] { font-family: monospace; font-size: 11px; }
QLabel[kind="keycap"] { font-size: 11px; font-weight: 600; color: $ink; background: $panel;
    border: 1px solid $line_strong; border-bottom-width: 2px; border-radius: 4px; padding: 0 4px; }
QLabel[kind="sign-exact"], QLabel[kind="sign-moved"] { color: $accent; font-weight: 700; }
QLabel[kind="sign-changed"] { color: $ink; font-weight: 700; }
QLabel[kind="sign-lost"] { color: $error_line; font-weight: 700; }
QLabel[kind="mark-figure"] { background: $figure; border-bottom: 2px solid $figure_line;
    padding: 0 2px; }
QLabel[kind="accepted"] { color: $accepted; font-weight: 700; }
QLabel[kind="mark-quotation"] { background: $quotation; }
QLabel:disabled { color: $faint; }
QMenu QLabel[kind="heading"]:disabled { color: $soft; }
""")

_BUTTONS = Template("""
QPushButton, QToolButton { background: $field; color: $ink; border: 1px solid $line;
    border-radius: 6px; padding: 4px 9px; font-size: 12px; min-height: 16px; }
QPushButton:hover, QToolButton:hover { border-color: $line_strong; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:checked, QToolButton:checked { background: $selection; border-color: $selection_line; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 3px 8px; outline: none; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"], QToolButton[kind="primary"] { background: $accent; color: $on_accent;
    border-color: $accent; }
QPushButton[kind="primary"]:hover, QToolButton[kind="primary"]:hover {
    background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed, QToolButton[kind="primary"]:pressed {
    background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:focus, QToolButton[kind="primary"]:focus {
    border: 2px solid $ink; padding: 3px 8px; }
QPushButton[kind="primary"]:disabled, QToolButton[kind="primary"]:disabled {
    background: $pressed; border-color: $line; color: $faint; }
QPushButton[kind="link"], QToolButton[kind="link"] { background: transparent; border: none;
    border-radius: 3px; color: $link; padding: 0; min-height: 24px; }
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus {
    text-decoration: underline; background: $selection; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent;
    border: 1px solid transparent; color: $soft; padding: 3px 6px; }
ThreadStrip QPushButton[kind="quiet"] { padding: 3px 9px; }
QToolButton[kind="quiet"][cross="true"] { font-size: 15px; padding: 0 5px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {
    background: $hover; color: $ink; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border-color: $focus; }
QPushButton[kind="wordmark"] { background: transparent; border: 1px solid transparent;
    padding: 3px 4px; margin-left: -5px; font-size: 13px; font-weight: 700; }
QPushButton[kind="wordmark"]:hover { background: $hover; }
QPushButton[kind="wordmark"]:focus { border-color: $focus; }
QPushButton[kind="segment"] { background: transparent; border: 1px solid transparent;
    border-radius: 5px; padding: 1px 8px; color: $soft; min-height: 20px; }
QPushButton[kind="segment"]:checked { background: $selection; border-color: $selection_line;
    color: $ink; }
QPushButton[kind="segment"]:focus { border: 2px solid $focus; padding: 0 7px; }
QPushButton[kind="joined"] { background: transparent; border: none; border-radius: 0;
    border-right: 1px solid $line; border-bottom: 2px solid transparent; padding: 2px 3px 1px 3px;
    color: $soft; min-height: 19px; }
QPushButton[kind="joined"][dense="true"] { font-size: 11px; padding: 2px 0 1px 0; }
QPushButton[dense="true"] { padding-left: 5px; padding-right: 5px; }
QPushButton[kind="joined"]:hover { color: $ink; }
QPushButton[kind="joined"]:checked { background: $panel; color: $ink; font-weight: 600;
    border-bottom: 2px solid $accent; }
QPushButton[kind="joined"]:focus { border: 2px solid $focus; padding: 0 2px 1px 1px; }
QPushButton[kind="dashed"] { background: transparent; border: 1px dashed $line_strong;
    border-radius: 10px; padding: 1px 8px; color: $soft; min-height: 16px; margin: 2px 0; }
QPushButton[kind="dashed"]:hover { border-color: $focus; color: $ink; }
QPushButton[kind="dashed"]:focus { border: 2px solid $focus; padding: 0 7px; color: $ink; }
QPushButton[kind="choice"] { background: transparent; border: 1px solid transparent; color: $soft;
    text-align: left; padding: 1px 5px; }
QPushButton[kind="choice"]:hover { border-color: $line_strong; }
QPushButton[kind="choice"]:checked { color: $ink; font-weight: 700; background: transparent;
    border-color: transparent; }
QPushButton[kind="choice"]:focus { border: 2px solid $focus; padding: 0 4px; }
QPushButton[kind="chip"], QToolButton[kind="chip"] { background: $panel;
    border-radius: 9px; padding: 1px 8px; font-size: 12px; min-height: 16px; margin: 2px 0; }
QPushButton[kind="chip"]:hover, QToolButton[kind="chip"]:hover { background: $hover; }
QPushButton[kind="chip"]:focus, QToolButton[kind="chip"]:focus { padding: 0 7px; }
QPushButton[kind="keycap"] { background: $panel; border: 1px solid $line_strong; border-radius: 4px;
    border-bottom-width: 2px; padding: 0 4px; font-size: 11px; font-weight: 600; min-height: 15px;
    min-width: 14px; margin: 3px 0; }
QLineEdit QToolButton { min-width: 4px; }
QToolButton[kind="tab"] { background: transparent; border: 1px solid transparent; color: $soft;
    border-radius: 4px; padding: 3px 6px; }
QToolButton[kind="tab"]:hover { color: $ink; background: $hover; }
QToolButton[kind="tab"]:focus { border-color: $focus; }
""")

_INPUTS = Template("""
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: $field; color: $ink;
    border: 1px solid $field_line; border-radius: 6px; padding: 4px 8px; font-size: 12px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {
    border: 2px solid $focus; padding: 3px 7px; background: $panel; }
QPlainTextEdit#report { font-family: monospace; font-size: 11px; padding: 6px; }
QPlainTextEdit#report:focus { padding: 5px; }
QLineEdit#paletteField, QLineEdit#paletteField:focus { background: transparent; border: none;
    font-size: 16px; padding: 4px 0; }
QCheckBox, QRadioButton { color: $ink; font-size: 12px; spacing: 6px;
    border: 1px solid transparent; border-radius: 4px; padding: 1px 2px; min-height: 20px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QSlider { border: 1px solid transparent; border-radius: 4px; min-height: 22px; }
QSlider:focus { border-color: $focus; }
QSlider::groove:horizontal { background: $line_strong; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider[layoutDirection="RightToLeft"]::sub-page:horizontal { background: $line_strong; }
QSlider[layoutDirection="RightToLeft"]::add-page:horizontal { background: $accent; }
QSlider::handle:horizontal { background: $panel; border: 2px solid $accent; border-radius: 8px;
    width: 12px; margin: -6px 0; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:pressed { background: $accent; }
QCheckBox#folding { background: $field; border: 1px solid $line; border-radius: 6px;
    padding: 4px 9px 4px 7px; min-height: 16px; }
QCheckBox#folding:hover { border-color: $line_strong; }
QCheckBox#folding:focus { border-color: $focus; outline: none; }
QMenu { background: $panel; color: $ink; border: 1px solid $line; padding: 4px; font-size: 12px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QListView, QTableView, QTreeView { background: $panel; color: $ink; border: none;
    selection-background-color: $selected_row; selection-color: $ink; gridline-color: $grid; }
QTreeView::item { padding: 3px 4px; min-height: 18px; }
QListWidget::item { min-height: 24px; }
QListWidget, QTreeWidget, CandidateList { border: 1px solid transparent; }
QListWidget:focus, QTreeWidget:focus, CandidateList:focus { border-color: $focus; }
QHeaderView::section { background: $panel; color: $soft; border: none;
    border-bottom: 1px solid $line; padding: 4px 8px; font-size: 12px; }
QProgressBar { background: $grid; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
""")

_BARS = Template("""
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $soft; border: none;
    border-bottom: 2px solid transparent; padding: 8px 10px 7px 10px; font-size: 12px; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:focus { border: 2px solid $focus; padding: 6px 8px 5px 8px; }
QFrame#sourceTabs[aside="true"] QTabBar::tab:selected { color: $soft; font-weight: 400;
    border-bottom-color: transparent; }
QPushButton#compareTab { background: $panel; color: $soft; border: none; border-radius: 0;
    border-top: 2px solid transparent; border-bottom: 1px solid $line; padding: 5px 10px 6px 14px; }
QPushButton#compareTab:hover { color: $ink; }
QPushButton#compareTab:checked { color: $ink; font-weight: 600;
    border-bottom: 2px solid $accent; padding-bottom: 5px; }
QPushButton#compareTab:focus { border: 2px solid $focus; padding: 5px 8px 5px 12px; }
QFrame#sourceTabs { border: none; border-bottom: 1px solid $line; background: $panel; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $scrollbar; border-radius: 2px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $scrollbar_hover;
    border-radius: 3px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
""")

_NOTICES = Template("""
QFrame[kind="notice"] { border: none; border-bottom: 1px solid $line;
    border-left: 3px solid $line; }
QFrame[kind="notice"][severity="info"] { background: $info; border-left-color: $info_line; }
QFrame[kind="notice"][severity="warning"] {
    background: $warning; border-left-color: $warning_line; }
QFrame[kind="notice"][severity="error"] { background: $error; border-left-color: $error_line; }
QFrame[kind="notice"] QPushButton[kind="plain"] { background: $panel; }
""")

_PARTS = (_GROUND, _WORDS, _BUTTONS, _INPUTS, _BARS, _NOTICES)


def palette(theme: Theme) -> QPalette:
    """The application's palette: what widgets without a style rule are drawn with."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, theme.colour(name))
    for role in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("faint"))
    return made


def stylesheet(theme: Theme) -> str:
    """The application's style sheet in the theme's colours."""
    words = _Colours(theme)
    return "".join(part.substitute(words) for part in _PARTS)


def restyle(widget: QWidget) -> None:
    """Let a changed `kind` or `severity` show."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class _Colours(dict[str, str]):
    """A role's colour as the style sheet writes it; `-` in a role's name stands as `_`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(text_family=TEXT_FAMILY)
        self._theme = theme

    def __missing__(self, name: str) -> str:
        return self._theme.css(name.replace("_", "-"))
