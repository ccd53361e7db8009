"""Prints the cues of a WebVTT or SRT file as webvtt-py reads them: caption_cues.py FILE"""
import json
import sys

import webvtt

read = webvtt.from_srt if sys.argv[1].endswith(".srt") else webvtt.read
print(
    json.dumps(
        [
            {"start": cue.start_in_seconds, "end": cue.end_in_seconds, "text": cue.text}
            for cue in read(sys.argv[1])
        ]
    )
)
