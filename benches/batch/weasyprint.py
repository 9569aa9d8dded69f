"""Makes a PDF/UA-1 file of each HTML file that is named, with the fonts read once."""

import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

fonts = FontConfiguration()
for name in sys.argv[1:]:
    HTML(name).write_pdf(name.removesuffix("html") + "pdf", font_config=fonts, pdf_variant="pdf/ua-1")
