#!/usr/bin/env python3
"""Makes the documents of this folder from sources/, by tools that know nothing of each other.

    apt-get install pandoc libreoffice-writer-nogui libreoffice-calc-nogui groff ghostscript qpdf chromium
    pip install reportlab openpyxl python-docx odfpy PyRTF3 ebooklib feedgen PyRSS2Gen xlsxwriter pyexcelerate fpdf2 weasyprint pandas markdown
    npm install --prefix TOOLS nodemailer feed
    tests/documents/variety/make.py TOOLS

SOURCE.TOOL.ENDING is one article, alle.TOOL.ENDING has all of them; SOURCE.txt is what is to be read.
"""
import csv, datetime, io, json, pathlib, re, shutil, subprocess, sys, tempfile, zipfile
from email import charset, encoders, policy
from email.header import Header
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

HERE = pathlib.Path(__file__).parent
SOURCES = HERE / "sources"
TOOLS = pathlib.Path(sys.argv[1])
TMP = pathlib.Path(tempfile.mkdtemp())
NAMES = sorted(path.stem for path in SOURCES.glob("*.md"))
DAYS = {name: datetime.date(2025, 3, 2 + 3 * at) for at, name in enumerate(NAMES)}
HOUSE = "Der Bote"


def run(*command, **more):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, **more).stdout


def pandoc(name, to, *more):
    return run("pandoc", SOURCES / f"{name}.md", "-t", to, "--wrap=none", *more).decode()


def title(name):
    return re.search(r"^title: (.*)$", (SOURCES / f"{name}.md").read_text(), re.M)[1]


def plain(name):
    return re.sub(r"\[\d+\]", "", pandoc(name, "plain")).strip()


def html(name):
    """The body without links of notes, which only a browser follows."""
    return re.sub(r'<a href="#fnref\d+"[^>]*>.*?</a>', "", pandoc(name, "html"))


def blocks(name):
    """The text as (kind, text) of its parts, for tools that put a document together by themselves; notes at the end."""
    ast = json.loads(run("pandoc", SOURCES / f"{name}.md", "-t", "json"))
    notes, found = [], []

    def words(inlines):
        out = ""
        for one in inlines:
            kind, content = one["t"], one.get("c")
            if kind == "Str": out += content
            elif kind in ("Space", "SoftBreak", "LineBreak"): out += " "
            elif kind == "Quoted": out += "„" + words(content[1]) + "“"
            elif kind in ("Emph", "Strong"): out += words(content)
            elif kind == "Note": notes.append(words(content[0]["c"]))
        return out

    def walk(part):
        kind, content = part["t"], part.get("c")
        if kind in ("Para", "Plain"): found.append(("p", words(content)))
        elif kind == "Header": found.append(("h", words(content[2])))
        elif kind == "BulletList": found.extend(("li", words(item[0]["c"])) for item in content)
        elif kind == "OrderedList": found.extend(("nr", words(item[0]["c"])) for item in content[1])
        elif kind == "BlockQuote": found.extend(("q", words(one["c"])) for one in content)
        elif kind == "Table":
            rows = content[3][1] + [row for body in content[4] for row in body[3]]
            found.append(("table", [[words(cell[4][0]["c"]) for cell in row[1]] for row in rows]))

    for part in ast["blocks"]: walk(part)
    return found + [("note", note) for note in notes]


def office(source, ending, filters=""):
    run("soffice", "--headless", f"-env:UserInstallation=file://{TMP}/office", "--convert-to", ending + filters, "--outdir", TMP / "out", source)
    return TMP / "out" / (pathlib.Path(source).stem + "." + ending)


def without(archive, folders):
    """The same archive without pictures of itself."""
    content = zipfile.ZipFile(archive)
    with zipfile.ZipFile(TMP / "small", "w", zipfile.ZIP_DEFLATED) as small:
        for one in content.infolist():
            if not one.filename.startswith(folders): small.writestr(one, content.read(one.filename))
    return (TMP / "small").read_bytes()


def put(name, content):
    (HERE / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def texts():
    for name in NAMES: put(f"{name}.txt", f"{title(name)}\n\n{plain(name)}\n")


def page(name, head="", body=None, charset="utf-8"):
    return f'<!DOCTYPE html><html lang="de"><head><meta charset="{charset}"><title>{title(name)} – {HOUSE}</title>{head}</head><body>{body or f"<article><h1>{title(name)}</h1>{html(name)}</article>"}</body></html>'


def word():
    import docx
    from docx.enum.section import WD_SECTION
    for name in ["rat", "sport"]:
        document = docx.Document()
        document.core_properties.title = title(name)
        document.sections[0].header.paragraphs[0].text = "Der Bote, Lokales"
        document.sections[0].footer.paragraphs[0].text = "Seite 1"
        document.add_heading(title(name), 0)
        for kind, content in blocks(name):
            if kind == "table":
                table = document.add_table(0, len(content[0]), "Light Grid")
                for row in content:
                    for cell, text in zip(table.add_row().cells, row): cell.text = text
            elif kind == "h": document.add_heading(content, 1)
            else:
                # Word cuts a paragraph into runs wherever it was edited, also within words.
                paragraph = document.add_paragraph(style={"li": "List Bullet", "nr": "List Number", "q": "Quote"}.get(kind))
                for at in range(0, len(content), 17): paragraph.add_run(content[at:at + 17]).bold = at % 2 == 1
        document.save(TMP / "made.docx")
        put(f"{name}.python-docx.docx", without(TMP / "made.docx", ("docProps/thumbnail", "word/stylesWithEffects", "word/theme")))
    for name in ["hochwasser", "bahn"]: run("pandoc", SOURCES / f"{name}.md", "-o", HERE / f"{name}.pandoc.docx", *["--toc"] * (name == "bahn"))
    for name, ending, kind in [("lodz", "odt", ":Office Open XML Text"), ("gericht", "rtf", ":MS Word 2007 XML")]:
        source = TMP / f"{name}.{ending}"
        run("pandoc", SOURCES / f"{name}.md", "-s", "-o", source)
        put(f"{name}.office.docx", office(source, "docx", kind).read_bytes())


def open_document():
    from odf import style, table, text
    from odf.opendocument import OpenDocumentText
    for name in ["rat", "gericht"]:
        document = OpenDocumentText()
        document.text.addElement(text.H(outlinelevel=1, text=title(name)))
        for kind, content in blocks(name):
            if kind == "table":
                grid = table.Table(name="Tabelle")
                grid.addElement(table.TableColumn(numbercolumnsrepeated=len(content[0])))
                for row in content:
                    line = table.TableRow()
                    for one in row:
                        cell = table.TableCell(valuetype="string")
                        cell.addElement(text.P(text=one))
                        line.addElement(cell)
                    grid.addElement(line)
                document.text.addElement(grid)
            elif kind in ("li", "nr"):
                items = text.List()
                item = text.ListItem()
                item.addElement(text.P(text=content))
                items.addElement(item)
                document.text.addElement(items)
            else: document.text.addElement(text.H(outlinelevel=2, text=content) if kind == "h" else text.P(text=content))
        document.save(str(HERE / f"{name}.odfpy.odt"))
    for name in ["hochwasser", "sport"]: run("pandoc", SOURCES / f"{name}.md", "-o", HERE / f"{name}.pandoc.odt")
    for name, ending in [("lodz", "docx"), ("bahn", "rtf")]:
        source = TMP / f"{name}.{ending}"
        run("pandoc", SOURCES / f"{name}.md", "-s", "-o", source)
        put(f"{name}.office.odt", without(office(source, "odt"), ("Thumbnails/", "Configurations2/")))


def rich_text():
    from PyRTF.Elements import Document
    from PyRTF.document.section import Section
    from PyRTF.document.paragraph import Cell, Paragraph, Table
    from PyRTF.PropertySets import BorderPropertySet, TabPropertySet
    from PyRTF.Renderer import Renderer
    for name in ["rat", "hochwasser"]:
        document, section = Document(), Section()
        document.Sections.append(section)
        styles = document.StyleSheet.ParagraphStyles
        section.append(Paragraph(styles.Heading1, title(name)))
        for kind, content in blocks(name):
            if kind == "table":
                grid = Table(*[TabPropertySet.DEFAULT_WIDTH * 4] * len(content[0]))
                for row in content: grid.AddRow(*[Cell(Paragraph(one)) for one in row])
                section.append(grid)
            else: section.append(Paragraph(styles.Heading2 if kind == "h" else styles.Normal, content))
        out = io.StringIO()
        Renderer().Write(document, out)
        put(f"{name}.pyrtf.rtf", out.getvalue().encode("latin-1", "replace"))
    for name in ["lodz", "gericht"]: run("pandoc", SOURCES / f"{name}.md", "-s", "-o", HERE / f"{name}.pandoc.rtf")
    for name in ["bahn", "sport"]:
        source = TMP / f"{name}.docx"
        run("pandoc", SOURCES / f"{name}.md", "-o", source)
        # LibreOffice writes all its styles; the text is what counts.
        put(f"{name}.office.rtf", office(source, "rtf").read_bytes())


def pdf():
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table
    esc = lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
    # ReportLab: two columns on a small page, a table of its own, what is at the head and foot of every page.
    width, height = A5
    frames = [Frame(30 + column * 182, 40, 178, height - 80) for column in range(2)]
    doc = BaseDocTemplate(str(HERE / "rat.reportlab.pdf"), pagesize=A5, invariant=1)
    doc.addPageTemplates([PageTemplate(frames=frames, onPage=lambda canvas, doc: canvas.drawCentredString(width / 2, 20, f"– {doc.page} –"))])
    text, head = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=12, spaceAfter=6), ParagraphStyle("head", fontName="Times-Bold", fontSize=15, leading=18, spaceAfter=8)
    doc.build([Paragraph(title("rat"), head)] + [Table(content) if kind == "table" else Paragraph(esc(content), text) for kind, content in blocks("rat")])
    # groff, by PostScript through Ghostscript: hyphenated, justified, two columns.
    ms = [".nr PS 10", ".nr VS 12", ".nr LL 11c", ".nr PO 1.9c", ".ds CH", ".TL", title("gericht"), ".2C"]
    for _, content in blocks("gericht"): ms += [".PP", content]
    post = run("groff", "-k", "-Kutf8", "-ms", "-mde", "-Tps", "-P-pa5", input="\n".join(ms).encode())
    put("gericht.ghostscript.pdf", run("gs", "-q", "-sDEVICE=pdfwrite", "-dEmbedAllFonts=false", "-o", "-", "-", input=post))
    # fpdf2: letters of other languages in a subset of a font.
    from fpdf import FPDF
    one = FPDF(format="A5")
    one.add_font("serif", "", "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
    one.add_page()
    one.set_font("serif", size=16)
    one.multi_cell(0, 8, title("lodz"), new_x="LMARGIN", new_y="NEXT")
    one.set_font("serif", size=10)
    for _, content in blocks("lodz"):
        one.ln(3)
        one.multi_cell(0, 5, content, new_x="LMARGIN", new_y="NEXT")
    one.output(str(HERE / "lodz.fpdf.pdf"))
    # WeasyPrint: hyphens that the style sheet asks for, numbers of pages, a list.
    from weasyprint import HTML
    HTML(string=page("bahn", "<style>@page { size: A5; margin: 18mm; @bottom-center { content: counter(page) } } body { font: 11pt/1.4 serif; hyphens: auto; text-align: justify } h1 { font-size: 18pt; hyphens: manual }</style>")).write_pdf(HERE / "bahn.weasyprint.pdf")
    # LibreOffice from a Word file; qpdf packs all objects of another one into streams.
    docx = TMP / "sport.docx"
    run("pandoc", SOURCES / "sport.md", "-o", docx)
    put("sport.office.pdf", office(docx, "pdf").read_bytes())
    docx = TMP / "hochwasser.docx"
    run("pandoc", SOURCES / "hochwasser.md", "-o", docx)
    run("qpdf", "--object-streams=generate", "--linearize", "--compress-streams=y", "--recompress-flate", office(docx, "pdf"), HERE / "hochwasser.qpdf.pdf")


def books():
    from ebooklib import epub
    for name, more in [("hochwasser", ["-t", "epub2"]), ("rat", ["-t", "epub3"]), ("sport", ["-t", "epub3", "--split-level=2"] if "split-level" in run("pandoc", "--help").decode() else ["-t", "epub3", "--epub-chapter-level=2"])]:
        run("pandoc", SOURCES / f"{name}.md", "-o", HERE / f"{name}.pandoc.epub", *more)
    for name, cut in [("lodz", 1), ("gericht", 2), ("bahn", 3)]:
        book = epub.EpubBook()
        book.set_identifier(name), book.set_title(title(name)), book.set_language("de"), book.add_author("Erika Muster")
        parts = re.split(r"(?<=</p>)\n", html(name))
        groups = ["".join(parts[at * len(parts) // cut:(at + 1) * len(parts) // cut]) for at in range(cut)]
        chapters = []
        for at, group in enumerate(groups):
            chapter = epub.EpubHtml(title=f"Teil {at + 1}", file_name=f"texte/teil {at + 1}.xhtml", lang="de")
            chapter.content = (f"<h1>{title(name)}</h1>" if at == 0 else "") + group
            chapters.append(chapter)
            book.add_item(chapter)
        book.toc = chapters
        book.add_item(epub.EpubNcx()), book.add_item(epub.EpubNav())
        book.spine = ["nav"] + chapters
        epub.write_epub(str(HERE / f"{name}.ebooklib.epub"), book)
    # (LibreOffice leaves the heads of tables out.)
    for name in ["hochwasser", "bahn", "lodz"]:
        source = TMP / f"{name}.odt"
        run("pandoc", SOURCES / f"{name}.md", "-s", "-o", source)
        put(f"{name}.office.epub", office(source, "epub").read_bytes())


def mails():
    def about(mail, name):
        mail["From"], mail["To"], mail["Date"] = f"{HOUSE} <bote@zeitung.example>", "leser@example.org", f"{DAYS[name]:%a, %d %b %Y} 08:00:00 +0100"
        return mail

    def old(name, encoding, kind="plain", body=None, transfer=None):
        """As programs wrote them before there was one encoding."""
        part = MIMEText(body or plain(name), kind, encoding)
        mail = about(part, name)
        mail["Subject"] = Header(title(name), encoding, maxlinelen=40)
        return mail

    charset.add_charset("windows-1252", charset.QP, charset.QP, "windows-1252")
    charset.add_charset("windows-1250", charset.BASE64, charset.BASE64, "windows-1250")
    charset.add_charset("iso-8859-15", charset.QP, charset.QP, "iso-8859-15")
    put("gericht.cp1252.eml", old("gericht", "windows-1252").as_bytes())
    put("lodz.cp1250.eml", old("lodz", "windows-1250").as_bytes())
    put("bahn.latin9.eml", old("bahn", "iso-8859-15", "html", html("bahn").replace("„", '"').replace("“", '"').replace("–", "-").replace("m²", "m²")).as_bytes())
    # Nested: in the mixed part a related one, in it two kinds of the same, and pictures and calendars beside them.
    outer = about(MIMEMultipart("mixed", boundary="aussen"), "rat")
    outer["Subject"] = title("rat")
    related, both = MIMEMultipart("related", boundary="mitte"), MIMEMultipart("alternative", boundary="innen")
    both.attach(MIMEText(plain("rat"), "plain", "utf-8")), both.attach(MIMEText(f"<html><body>{html('rat')}</body></html>", "html", "utf-8"))
    related.attach(both), related.attach(MIMEApplication(b"\x89PNG none", "png"))
    outer.attach(related), outer.attach(MIMEApplication(b"BEGIN:VCALENDAR", "ics"))
    put("rat.nested.eml", outer.as_bytes())
    # 8 bit, as servers pass it on today.
    eight = about(EmailMessage(policy.SMTPUTF8), "sport")
    eight["Subject"] = title("sport")
    eight.set_content(plain("sport"), cte="8bit")
    put("sport.8bit.eml", eight.as_bytes())
    # One that was forwarded as a whole.
    inner = old("hochwasser", "utf-8")
    around = about(MIMEMultipart("mixed", boundary="weiter"), "hochwasser")
    around["Subject"] = Header(title("hochwasser"), "utf-8")
    around.attach(MIMEMessage(inner))
    put("hochwasser.forwarded.eml", around.as_bytes())
    script = """
      import { createRequire } from "node:module";
      const nodemailer = createRequire(process.argv[2] + "/")("nodemailer");
      let input = ""; for await (const chunk of process.stdin) input += chunk;
      const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
      for (const { file, ...mail } of JSON.parse(input)) { const { message } = await transport.sendMail(mail); (await import("node:fs")).writeFileSync(file, message); }"""
    (TMP / "mail.mjs").write_text(script)
    common = lambda name: {"file": str(HERE / f"{name}.nodemailer.eml"), "from": f"{HOUSE} <bote@zeitung.example>", "to": "leser@example.org", "subject": title(name), "date": f"{DAYS[name]}T07:00:00Z"}
    run("node", TMP / "mail.mjs", TOOLS, input=json.dumps([
        common("lodz") | {"html": f"<!doctype html><body>{html('lodz')}<img src='cid:logo'></body>", "attachments": [{"filename": "logo.gif", "content": "GIF89a", "cid": "logo"}]},
        common("gericht") | {"text": plain("gericht"), "textEncoding": "base64", "attachments": [{"filename": "Anhang – Übersicht.pdf", "content": "%PDF-1.4"}]},
        common("bahn") | {"text": plain("bahn"), "html": html("bahn"), "textEncoding": "quoted-printable"},
    ]).encode())


def feeds():
    from feedgen.feed import FeedGenerator
    import PyRSS2Gen
    from lxml import etree
    stamp = lambda name: datetime.datetime.combine(DAYS[name], datetime.time(7), datetime.timezone.utc)
    for kind in ["rss", "atom"]:
        for content in ["text", "html"]:
            feed = FeedGenerator()
            if content == "html": feed.load_extension("dc"), feed.load_extension("media")
            feed.id("urn:bote"), feed.title(HOUSE), feed.link(href="https://zeitung.example/"), feed.description("Meldungen"), feed.language("de")
            for name in NAMES:
                entry = feed.add_entry(order="append")
                entry.id(f"urn:{name}"), entry.title(title(name)), entry.link(href=f"https://zeitung.example/{name}"), entry.published(stamp(name)), entry.updated(stamp(name))
                if content == "html": entry.content(html(name), type="html"), entry.summary("Nur der Anfang …")
                else: entry.description(plain(name)) if kind == "rss" else entry.content(plain(name), type="text")
            getattr(feed, f"{kind}_file")(str(HERE / f"alle.feedgen-{content}.{kind}"))
    items = [PyRSS2Gen.RSSItem(title=title(name), link=f"https://zeitung.example/{name}", description=html(name), guid=PyRSS2Gen.Guid(f"urn:{name}", False), pubDate=stamp(name).replace(tzinfo=None)) for name in NAMES]
    with open(HERE / "alle.pyrss2gen.rss", "wb") as file: PyRSS2Gen.RSS2(HOUSE, "https://zeitung.example/", "Meldungen", items=items).write_xml(file, "iso-8859-1")
    # Every name with a prefix, as some programs write Atom; RSS without any name of its own.
    space = {"a": "http://www.w3.org/2005/Atom", "x": "http://www.w3.org/1999/xhtml"}
    atom = etree.Element("{%(a)s}feed" % space, nsmap=space)
    etree.SubElement(atom, "{%(a)s}title" % space).text = HOUSE
    old = etree.Element("rss", version="0.91")
    channel = etree.SubElement(old, "channel")
    etree.SubElement(channel, "title").text = HOUSE
    for name in NAMES:
        entry = etree.SubElement(atom, "{%(a)s}entry" % space)
        etree.SubElement(entry, "{%(a)s}title" % space).text = title(name)
        etree.SubElement(entry, "{%(a)s}link" % space, href=f"https://zeitung.example/{name}")
        etree.SubElement(entry, "{%(a)s}published" % space).text = stamp(name).isoformat()
        holder = etree.SubElement(entry, "{%(a)s}content" % space, type="xhtml")
        tree = etree.HTML(f"<div>{html(name)}</div>")[0][0]
        for one in tree.iter(): one.tag = "{%(x)s}%%s" % space % one.tag
        holder.append(tree)
        item = etree.SubElement(channel, "item")
        for tag, value in [("title", title(name)), ("link", f"https://zeitung.example/{name}"), ("description", plain(name)), ("pubDate", f"{DAYS[name]:%d %b %Y}")]: etree.SubElement(item, tag).text = value
    put("alle.prefixed.atom", etree.tostring(atom, xml_declaration=True, encoding="utf-8"))
    put("alle.old.rss", etree.tostring(old, xml_declaration=True, encoding="windows-1250", pretty_print=True))
    entries = json.dumps([{"title": title(name), "id": f"https://zeitung.example/{name}", "link": f"https://zeitung.example/{name}", "content": html(name), "description": "…", "date": f"{DAYS[name]}T07:00:00Z"} for name in NAMES])
    (TMP / "feed.mjs").write_text("""import { createRequire } from "node:module"; import fs from "node:fs";
      const { Feed } = createRequire(process.argv[2] + "/")("feed");
      let input = ""; for await (const chunk of process.stdin) input += chunk;
      const feed = new Feed({ title: "Der Bote", id: "https://zeitung.example/", link: "https://zeitung.example/", language: "de", updated: new Date("2025-04-01"), copyright: "" });
      for (const { date, ...item } of JSON.parse(input)) feed.addItem({ ...item, date: new Date(date), published: new Date(date) });
      for (const [kind, ending] of [["rss2", "rss"], ["atom1", "atom"]]) fs.writeFileSync(`${process.argv[3]}/alle.feed.${ending}`, feed[kind]());""")
    run("node", TMP / "feed.mjs", TOOLS, HERE, input=entries.encode())


def rows(day=str):
    return [["Überschrift", "Datum", "Zeitung", "Artikeltext", "Link"]] + [[title(name), day(DAYS[name]), HOUSE, plain(name), f"https://zeitung.example/{name}"] for name in NAMES]


def tables():
    import pandas, pyexcelerate, xlsxwriter
    german = lambda day: f"{day:%d.%m.%Y}"
    frame = pandas.DataFrame(rows()[1:], columns=rows()[0])
    frame.to_csv(HERE / "alle.pandas.csv")
    frame.to_csv(HERE / "alle.utf16.tsv", sep="\t", index=False, encoding="utf-16")
    with open(HERE / "alle.excel.csv", "w", newline="", encoding="utf-8") as file:
        # As a German Excel writes it: a line that names the separator, everything in its quotation marks.
        file.write("sep=;\r\n")
        csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows(german))
    book = xlsxwriter.Workbook(HERE / "alle.xlsxwriter.xlsx", {"default_date_format": "dd.mm.yyyy"})
    sheet = book.add_worksheet("Artikel")
    for at, row in enumerate(rows(lambda day: day)): sheet.write_row(at, 0, row)
    sheet.autofilter(0, 0, len(NAMES), 4), book.close()
    book = pyexcelerate.Workbook()
    book.new_sheet("Artikel", data=rows())
    book.save(str(HERE / "alle.pyexcelerate.xlsx"))
    put("alle.office.xlsx", office(HERE / "alle.xlsxwriter.xlsx", "xlsx").read_bytes())
    # LibreOffice: semicolons, marks only where they are needed.
    put("alle.office.csv", office(HERE / "alle.pyexcelerate.xlsx", "csv", ":Text - txt - csv (StarCalc):59,34,76,1").read_bytes())


def objects():
    import pandas
    one = [{"title": title(name), "published": str(DAYS[name]), "source": HOUSE, "text": plain(name), "url": f"https://zeitung.example/{name}"} for name in NAMES]
    frame = pandas.DataFrame(one)
    frame.to_json(HERE / "alle.pandas.json", orient="records")
    frame.to_json(HERE / "alle.pandas.jsonl", orient="records", lines=True, force_ascii=False)
    node = lambda code, name: put(name, run("node", "-e", f"let s='';process.stdin.on('data',d=>s+=d).on('end',()=>{{const all=JSON.parse(s);process.stdout.write({code})}})", input=json.dumps(one).encode()))
    node("'\\ufeff'+JSON.stringify(all,null,'\\t')", "alle.bom.json")
    node("all.map(a=>JSON.stringify({headline:a.title,datePublished:a.published+'T06:00:00.000Z',publisher:{name:a.source},articleBody:a.text,url:a.url})).join('\\r\\n')+'\\r\\n\\r\\n'", "alle.ld.ndjson")
    put("alle.newsapi.json", json.dumps({"status": "ok", "totalResults": len(one), "articles": [{"source": {"id": None, "name": HOUSE}, "author": None, "title": a["title"], "description": "…", "url": a["url"], "urlToImage": None, "publishedAt": a["published"] + "T07:00:00Z", "content": a["text"]} for a in one]}))
    put("alle.graph.json", json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": a["title"], "datePublished": a["published"], "publisher": {"@type": "Organization", "name": HOUSE}, "articleBody": a["text"], "url": a["url"]} for a in one]}, ensure_ascii=False))
    put("alle.utf16.json", json.dumps(one, ensure_ascii=False).encode("utf-16"))
    put("alle.feed.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": HOUSE, "items": [{"id": a["url"], "url": a["url"], "title": a["title"], "content_text": a["text"], "date_published": a["published"] + "T07:00:00Z"} for a in one]}))


def pages():
    import markdown
    meta = lambda name: f'<meta property="og:site_name" content="{HOUSE}"><meta property="article:published_time" content="{DAYS[name]}T07:00:00+01:00"><link rel="canonical" href="https://zeitung.example/{name}">'
    nav = '<header><a href="/">Der Bote</a><nav><ul><li><a href="/a">Politik</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Kultur</a></li></ul></nav></header>'
    foot = '<footer><p><a href="/i">Impressum</a> <a href="/d">Datenschutz</a></p></footer>'
    whole = lambda name, body=None: nav + f"<main><article><h1>{title(name)}</h1>{body or html(name)}</article></main>" + foot
    put("rat.pandoc.html", page("rat", meta("rat"), whole("rat")))
    put("gericht.latin1.html", page("gericht", meta("gericht"), whole("gericht"), "windows-1252").encode("cp1252"))
    put("lodz.utf16.html", page("lodz", meta("lodz"), whole("lodz"), "utf-16").encode("utf-16"))
    put("lodz.latin2.htm", page("lodz", meta("lodz"), whole("lodz"), "windows-1250").encode("cp1250"))
    md = re.sub(r"^---.*?---\n", "", (SOURCES / "sport.md").read_text(), flags=re.S)
    put("sport.markdown.html", page("sport", meta("sport"), whole("sport", markdown.markdown(md))))
    put("bahn.pandoc.xhtml", run("pandoc", SOURCES / "bahn.md", "-s", "-t", "html4", "--wrap=none"))
    for name in ["hochwasser", "sport"]:
        odt = TMP / f"{name}.odt"
        run("pandoc", SOURCES / f"{name}.md", "-s", "-o", odt)
        put(f"{name}.office.html", office(odt, "html").read_bytes())
    # Saved by a browser as one file; one more by Python, in another encoding.
    for name, encoding, transfer in [("hochwasser", "utf-8", "quoted-printable"), ("bahn", "utf-8", "base64"), ("gericht", "windows-1252", "quoted-printable")]:
        saved = MIMEMultipart("related", boundary="----MultipartBoundary--grenze----", type="text/html")
        saved["From"], saved["Snapshot-Content-Location"], saved["Subject"], saved["Date"] = "<Saved by Blink>", f"https://zeitung.example/{name}", Header(f"{title(name)} – {HOUSE}", "utf-8"), f"{DAYS[name]:%a, %d %b %Y} 07:00:00 -0000"
        charset.add_charset(encoding, charset.QP, charset.QP if transfer == "quoted-printable" else charset.BASE64, encoding)
        part = MIMEText(page(name, meta(name), whole(name), encoding), "html", encoding)
        part["Content-Location"] = f"https://zeitung.example/{name}"
        saved.attach(part)
        picture = MIMEApplication(b"\x89PNG none", "png")
        picture["Content-Location"] = "https://zeitung.example/bild.png"
        saved.attach(picture)
        put(f"{name}.{transfer[:6]}.mhtml", saved.as_bytes())
    put("rat.embedded.html", page("rat", f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": title("rat"), "datePublished": str(DAYS["rat"]), "publisher": {"name": HOUSE}})}</script>', f"<div id=root><div class=x1><h1>{title('rat')}</h1><div class=x2>{html('rat')}</div></div></div>"))


PARTS = [texts, word, open_document, rich_text, pdf, books, mails, feeds, tables, objects, pages]
if __name__ == "__main__":
    for part in PARTS:
        if len(sys.argv) < 3 or part.__name__ in sys.argv[2:]:
            try: part()
            except Exception as fault:
                print(part.__name__, repr(fault)[:500], getattr(fault, "stderr", b"")[:300], file=sys.stderr)
                import traceback; traceback.print_exc(limit=3)
    shutil.rmtree(TMP)
