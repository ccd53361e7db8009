"""Prints the items of a feed as podcastparser reads them: podcastparser_items.py ADDRESS"""
import json
import sys
import urllib.request
from datetime import datetime, timezone

import podcastparser


def moment(seconds):
    if not seconds:
        return None
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def item(episode):
    files = episode["enclosures"]
    return {
        "guid": episode["guid"],
        "title": episode["title"],
        "link": episode["link"],
        "date": moment(episode["published"]),
        "fileUrl": files[0]["url"] if files else None,
        "fileType": files[0]["mime_type"] if files else None,
        "fileBytes": files[0]["file_size"] if files else None,
        "duration": episode["total_time"] or None,
        "season": episode.get("season"),
        "episode": episode.get("number"),
        "chapters": [
            {"start": one["start"], "title": one["title"]} for one in episode.get("chapters", [])
        ],
    }


feed = podcastparser.parse(sys.argv[1], urllib.request.urlopen(sys.argv[1]))
print(json.dumps([item(episode) for episode in feed["episodes"]]))
