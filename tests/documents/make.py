#!/usr/bin/env python3
"""Makes the documents of this folder from sources/, with the programs people write them with.

    apt-get install pandoc libreoffice-writer-nogui libreoffice-calc-nogui groff ghostscript chromium
    pip install reportlab openpyxl
    tests/documents/make.py

Beside each lies its text as it is to be read: NAME.txt, shared by all files whose name begins so.
"""
import csv, json, os, pathlib, re, shutil, subprocess, tempfile

HERE = pathlib.Path(__file__).parent
SOURCES = HERE / "sources"
TMP = pathlib.Path(tempfile.mkdtemp())


def run(*command, **more):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, **more).stdout


def pandoc(source, target, *more):
    run("pandoc", source, "-o", target, *more)


def office(source, ending, filters=""):
    run("soffice", "--headless", f"-env:UserInstallation=file://{TMP}/office", "--convert-to", ending + filters, "--outdir", TMP / "out", source)
    return TMP / "out" / (pathlib.Path(source).stem + "." + ending)


def title_and_text(name):
    source = SOURCES / f"{name}.md"
    title = re.search(r"^title: (.*)$", source.read_text(), re.M)[1]
    plain = run("pandoc", source, "-t", "plain", "--wrap=none").decode()
    plain = re.sub(r"\[\d+\]", "", plain)
    return title, plain


def html(name):
    return run("pandoc", SOURCES / f"{name}.md", "-t", "html", "--wrap=none").decode()


def text(name):
    title, plain = title_and_text(name)
    (HERE / f"{name}.txt").write_text(f"{title}\n\n{plain}")


def chromium(page, target):
    file = TMP / "page.html"
    file.write_text(page)
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer", f"--print-to-pdf={target}", f"file://{file}")


def shy(text):
    """Soft hyphens where German words may be cut, roughly: between a consonant and a consonant with a vowel."""
    return re.sub(r"(?<=[a-zäöüß]{2})(?=[bcdfghjklmnpqrstvwxz][aeiouäöü][a-zäöüß]{1,})", "\u00ad", text)


def pdfs():
    # LibreOffice, one column, and with notes at the foot of the page and a table.
    for name in ["bericht", "haushalt"]:
        docx = TMP / f"{name}.docx"
        pandoc(SOURCES / f"{name}.md", docx)
        shutil.copy(office(docx, "pdf"), HERE / f"{name}.office.pdf")
    # Chromium: two columns, words cut at the ends of lines, a running head, numbers of pages.
    title, _ = title_and_text("wahl")
    body = re.sub(r">([^<]+)<", lambda m: ">" + shy(m[1]) + "<", html("wahl"))
    chromium(f"""<!doctype html><html lang=de><style>@page {{ size: A5; margin: 22mm 15mm; @top-left {{ content: "Lindenauer Rundschau | Montag, 30. September 2024 | Lokales"; font: 8pt serif }} @bottom-right {{ content: "Seite " counter(page); font: 8pt serif }} }}
      body {{ font: 12pt/1.3 serif; margin: 0 }}
      h1 {{ font-size: 20pt; margin: 0 0 4mm }} .text {{ columns: 2; column-gap: 6mm; text-align: justify }} p {{ margin: 0; text-indent: 4mm }}</style><h1>{title}</h1><div class=text>{body}</div>""", HERE / "wahl.columns.pdf")
    chromium(f"<!doctype html><html lang=de><style>body {{ font: 11pt/1.5 sans-serif }} p {{ margin: 0 0 1em }}</style><h1>{title}</h1>{html('wahl')}", HERE / "wahl.print.pdf")
    # groff: three pages in two columns with German hyphenation, the page's number above.
    paragraphs = re.findall(r"<p>(.*?)</p>", html("wahl"), re.S)
    ms = [".nr PS 12", ".nr VS 14", ".nr LL 11c", ".nr PO 1.9c", ".ds CH Lindenauer Rundschau", ".ds CF - % -", ".TL", title, ".2C"]
    for paragraph in paragraphs:
        ms += [".PP", re.sub(r"<[^>]+>", "", paragraph).replace("\n", " ")]
    out = run("groff", "-k", "-Kutf8", "-ms", "-mde", "-Tpdf", "-dpaper=a5", "-P-pa5", input="\n".join(ms).encode())
    (HERE / "wahl.groff.pdf").write_bytes(out)
    # ReportLab: a frame for each of three columns on a wide page.
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph
    width, height = landscape(A4)
    frames = [Frame(40 + column * 258, 40, 246, height - 80) for column in range(3)]
    doc = BaseDocTemplate(str(HERE / "wahl.drei.pdf"), pagesize=(width, height), invariant=1)
    doc.addPageTemplates([PageTemplate(frames=frames, onPage=lambda canvas, doc: canvas.drawCentredString(width / 2, 20, f"Seite {doc.page}"))])
    style = ParagraphStyle("text", fontName="Times-Roman", fontSize=11, leading=13.5, spaceAfter=6)
    head = ParagraphStyle("head", fontName="Times-Bold", fontSize=18, leading=21, spaceAfter=8)
    doc.build([Paragraph(title, head)] + [Paragraph(re.sub(r"<[^>]+>", "", one), style) for one in paragraphs])
    # A scan: a page that is a picture.
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfimage8", "-r40", f"-sOutputFile={HERE / 'scan.pdf'}", HERE / "bericht.office.pdf")
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOwnerPassword=a", "-sUserPassword=b", "-dEncryptionR=3", "-dKeyLength=128", f"-sOutputFile={HERE / 'locked.pdf'}", HERE / "bericht.office.pdf")


def words():
    for name in ["bericht", "haushalt", "wahl"]:
        source = SOURCES / f"{name}.md"
        pandoc(source, HERE / f"{name}.pandoc.docx")
        pandoc(source, HERE / f"{name}.pandoc.odt")
        pandoc(source, HERE / f"{name}.pandoc.rtf", "--standalone")
        pandoc(source, HERE / f"{name}.pandoc.epub", "-M", "author=Erika Muster", "-M", "date=2024-06-03", "-M", "publisher=Der Bote")
        for ending in ["docx", "odt", "rtf"]:
            made = office(HERE / f"{name}.pandoc.odt" if ending != "odt" else HERE / f"{name}.pandoc.docx", ending)
            shutil.copy(made, HERE / f"{name}.office.{ending}")


def tables():
    import openpyxl
    rows = [["Nr.", "Titel", "Erschienen am", "Quelle", "Volltext", "URL"]]
    for number, (name, day, house) in enumerate([("bericht", "03.06.2024", "Der Bote"), ("haushalt", "13.12.2024", "Kreiszeitung"), ("wahl", "30.09.2024", "Lindenauer Rundschau")]):
        title, plain = title_and_text(name)
        rows.append([str(number + 1), title, day, house, plain.strip(), f"https://zeitung.example/{name}"])
    with open(HERE / "artikel.semicolon.csv", "w", newline="", encoding="cp1252", errors="replace") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    with open(HERE / "artikel.comma.csv", "w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    with open(HERE / "artikel.tabs.tsv", "w", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(rows)
    with open(HERE / "unklar.csv", "w", newline="") as file:
        csv.writer(file).writerows([["a", "b", "c"]] + [[row[2], row[4], row[1]] for row in rows[1:]])
    import datetime
    book = openpyxl.Workbook()
    book.active.append(rows[0])
    for row in rows[1:]:
        day, month, year = map(int, row[2].split("."))
        book.active.append(row[:2] + [datetime.date(year, month, day)] + row[3:])
    book.save(HERE / "artikel.openpyxl.xlsx")
    shutil.copy(office(HERE / "artikel.openpyxl.xlsx", "xlsx"), HERE / "artikel.office.xlsx")
    objects = [{"title": row[1], "published": "-".join(reversed(row[2].split("."))), "source": {"name": row[3]}, "text": row[4], "url": row[5]} for row in rows[1:]]
    (HERE / "artikel.json").write_text(json.dumps(objects, ensure_ascii=False, indent=1))
    (HERE / "artikel.wrapped.json").write_text(json.dumps({"status": "ok", "total": 3, "data": {"articles": objects}}))
    (HERE / "artikel.jsonl").write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects))
    (HERE / "artikel.ndjson").write_text("\r\n".join(json.dumps(one) for one in objects))


def feeds():
    entries = [(*title_and_text(name), html(name), name, date) for name, date in [("bericht", "Mon, 03 Jun 2024 18:20:00 +0200"), ("wahl", "Mon, 30 Sep 2024 00:10:00 +0200")]]
    esc = lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
    items = "".join(f"<item><title>{esc(title)}</title><link>https://zeitung.example/{name}</link><description>Nur der Anfang …</description><content:encoded><![CDATA[{body}]]></content:encoded><pubDate>{date}</pubDate><dc:creator>Erika Muster</dc:creator></item>" for title, _, body, name, date in entries)
    (HERE / "feed.rss").write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Der Bote</title><link>https://zeitung.example/</link><image><title>Bild</title><url>x.png</url></image>{items}</channel></rss>')
    atoms = "".join(f'<entry><title type="html">{esc(esc(title))}</title><link rel="alternate" href="https://zeitung.example/{name}"/><link rel="enclosure" href="https://zeitung.example/{name}.mp3"/><id>urn:x:{name}</id><updated>2024-10-01T00:00:00Z</updated><published>2024-0{6 if name == "bericht" else 9}-{"03" if name == "bericht" else "30"}T10:00:00+02:00</published><author><name>Erika Muster</name><email>e@example.org</email></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body}</div></content></entry>' for title, _, body, name, _ in entries)
    (HERE / "feed.atom").write_text(f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Der Bote</title>{atoms}</feed>')
    rdf = "".join(f'<item rdf:about="https://zeitung.example/{name}"><title>{esc(title)}</title><link>https://zeitung.example/{name}</link><description>{esc(body)}</description><dc:date>2024-0{6 if name == "bericht" else 9}-{"03" if name == "bericht" else "30"}T10:00:00+02:00</dc:date></item>' for title, _, body, name, _ in entries)
    (HERE / "feed.rdf.xml").write_bytes(f'<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://zeitung.example/"><title>Der Bote</title></channel>{rdf}</rdf:RDF>'.encode("latin-1", "xmlcharrefreplace"))


def mails():
    from email.message import EmailMessage
    for name, kind in [("bericht", "both"), ("haushalt", "html"), ("wahl", "plain")]:
        title, plain = title_and_text(name)
        mail = EmailMessage()
        mail["From"] = "Der Bote <redaktion@zeitung.example>"
        mail["To"] = "leser@example.org"
        mail["Subject"] = f"WG: {title}"
        mail["Date"] = "Mon, 30 Sep 2024 00:10:00 +0200" if name == "wahl" else "Mon, 03 Jun 2024 18:20:00 +0200"
        if kind != "html":
            mail.set_content(run("pandoc", SOURCES / f"{name}.md", "-t", "plain", "--columns=72").decode() if kind == "plain" else plain, cte="quoted-printable")
        if kind == "html":
            mail.set_content(f"<html><body>{html(name)}<script>document.title = 'ran'</script></body></html>", subtype="html", charset="iso-8859-1" if False else "utf-8", cte="base64")
        elif kind == "both":
            mail.add_alternative(f"<html><body>{html(name)}<img src=x onerror=\"document.title = 'ran'\"></body></html>", subtype="html")
            mail.add_attachment(b"%PDF-1.4 none", maintype="application", subtype="pdf", filename="anhang.pdf")
        mail.set_boundary("grenze") if mail.is_multipart() else None
        (HERE / f"{name}.eml").write_bytes(mail.as_bytes())


if __name__ == "__main__":
    for name in ["bericht", "haushalt", "wahl"]:
        text(name)
    words()
    pdfs()
    tables()
    feeds()
    mails()
    shutil.rmtree(TMP)
