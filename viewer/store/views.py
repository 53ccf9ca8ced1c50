"""What a document shows in other programs: its events and highlights as a person would list them.

Parley itself never reads them. Dates stand as written (EDTF) and as the days that they mean at the
earliest and latest (ISO 8601).
"""

from __future__ import annotations

VIEWS = (
    """
CREATE VIEW chronology AS
SELECT events.date, date(events.earliest, 'unixepoch') AS first_day,
    date(events.latest, 'unixepoch') AS last_day, events.label, events.title, events.summary,
    events.status, events.kind, sides.name AS side, events.importance,
    (SELECT group_concat(actors.name, '; ') FROM event_actors
        JOIN actors ON actors.id = event_actors.actor
        WHERE event_actors.event = events.id) AS people,
    (SELECT group_concat(sources.short, '; ') FROM accounts
        JOIN sources ON sources.id = accounts.source WHERE accounts.event = events.id) AS sources,
    events.date_basis, events.id
FROM events JOIN sides ON sides.id = events.side
ORDER BY events.number
""",
    """
CREATE VIEW highlights AS
SELECT annotations.kind, coalesce(places.exact, anchors.exact) AS words, sources.short AS source,
    places.form, places."start", places."end", figures.value, figures.value_max, figures.unit,
    figures.bound, figures.measures, measures.name AS measure, figures.as_of,
    actors.name AS speaker, quotations.via,
    coalesce((SELECT events.label FROM evidence JOIN events ON events.id = evidence.event
            WHERE evidence.id = annotations.id),
        (SELECT group_concat(events.label, '; ') FROM annotation_events
            JOIN events ON events.id = annotation_events.event
            WHERE annotation_events.annotation = annotations.id)) AS events, annotations.id
FROM annotations JOIN sources ON sources.id = annotations.source
LEFT JOIN places ON places.annotation = annotations.id
LEFT JOIN anchors ON anchors.annotation = annotations.id
LEFT JOIN figures ON figures.id = annotations.id
LEFT JOIN measures ON measures.id = figures.measure
LEFT JOIN quotations ON quotations.id = annotations.id
LEFT JOIN actors ON actors.id = quotations.speaker
ORDER BY annotations.number, places.form
""",
)

VIEW_NAMES = frozenset(statement.split()[2] for statement in VIEWS)
