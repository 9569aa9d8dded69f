"""Converts each HTML file named on the command line to a PDF/UA-1 file; reads the fonts once."""

import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

fonts = FontConfiguration()
for name in sys.argv[1:]:
    HTML(name).write_pdf(name.removesuffix("html") + "pdf", font_config=fonts, pdf_variant="pdf/ua-1")
