"""Prints the decoded headers of the mails in a maildir, one object a mail: mail_headers.py FOLDER"""
import json
import mailbox
import sys
from email.header import decode_header, make_header

print(
    json.dumps(
        [
            {name: str(make_header(decode_header(value))) for name, value in mail.items()}
            for mail in mailbox.Maildir(sys.argv[1])
        ]
    )
)
