"""Prints the items of a feed as feedparser reads them: feedparser_items.py ADDRESS"""
import calendar
import json
import sys
from datetime import datetime, timezone

import feedparser


def moment(parsed):
    if parsed is None:
        return None
    return datetime.fromtimestamp(calendar.timegm(parsed), timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def number(text):
    return None if text is None else int(text)


def item(entry):
    files = entry.enclosures
    return {
        "guid": entry.id,
        "title": entry.title,
        "link": entry.link,
        "date": moment(entry.get("published_parsed")),
        "fileUrl": files[0].href if files else None,
        "fileType": files[0].type if files else None,
        "fileBytes": int(files[0].length) if files else None,
        "duration": number(entry.get("itunes_duration")),
        "season": number(entry.get("itunes_season")),
        "episode": number(entry.get("itunes_episode")),
        "chapters": [
            {"start": one.start_parsed.total_seconds(), "title": one.title}
            for one in entry.get("psc_chapters", {}).get("chapters", [])
        ],
    }


feed = feedparser.parse(sys.argv[1])
if feed.bozo:
    raise feed.bozo_exception
print(json.dumps([item(entry) for entry in feed.entries]))
