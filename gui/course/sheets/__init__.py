"""What a teacher prints: a plan of lessons, work sheets with and without answers, a privacy sheet.

Made of the course's own files and of resources/teacher, in both languages.
"""
