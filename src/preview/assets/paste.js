// Turns HTML that is pasted from a text processor or a browser into the Markdown of the content: paragraphs, lists,
// emphasis and links. Everything else becomes plain text.

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(' ')
)
const SKIPPED = new Set('HEAD LINK META NOSCRIPT SCRIPT STYLE SVG TEMPLATE TITLE'.split(' '))

// The Markdown of some HTML. The HTML is only read: nothing of it is loaded or run.
export function markdownOf(html) {
  const writer = new Writer()
  writer.visit(new DOMParser().parseFromString(html, 'text/html').body, {})
  writer.endBlock()
  return writer.text()
}

class Writer {
  // The finished paragraphs and items: `sign` is the sign of an item, or ''.
  #blocks = []
  // The texts of the current block, each with its style.
  #runs = []
  #sign = ''

  visit(node, style) {
    if (node.nodeType === Node.TEXT_NODE) {
      this.#runs.push({ ...style, text: node.data.replace(/\u00ad/g, '').replace(/[\s\u00a0]+/g, ' ') })
      return
    }
    if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.tagName.toUpperCase())) return
    if (node.tagName === 'BR') this.#runs.push({ text: ' ' })
    else if (BLOCKS.has(node.tagName)) this.#visitBlock(node, style)
    else this.#visitChildren(node, styleOf(node, style))
    if (node.tagName === 'TD' || node.tagName === 'TH') this.#runs.push({ text: ' ' })
  }

  #visitChildren(node, style) {
    node.childNodes.forEach(child => this.visit(child, style))
  }

  #visitBlock(node, style) {
    // The text of an item may stand in a paragraph of its own, after the sign.
    if (this.#runs.some(run => run.text.trim()) || node.tagName === 'LI') this.endBlock()
    if (node.tagName === 'LI') this.#sign = signOfItem(node)
    const word = wordItem(node)
    if (word) this.#sign = word.sign
    this.#visitChildren(node, /^H[1-6]$/.test(node.tagName) ? {} : styleOf(node, style))
    this.endBlock()
  }

  endBlock() {
    const text = inlineText(this.#runs)
    this.#runs = []
    if (!text) return
    this.#blocks.push({ sign: this.#sign, text: this.#sign ? text : escapeStart(text) })
    this.#sign = ''
  }

  text() {
    const join = (all, { sign, text }, index) => {
      const isNextItem = sign && this.#blocks[index - 1]?.sign
      return all + (index ? (isNextItem ? '\n' : '\n\n') : '') + sign + text
    }
    return this.#blocks.reduce(join, '')
  }
}

// The sign of a list item, indented by the lists around its own.
function signOfItem(item) {
  const list = item.parentElement
  const isNumbered = list?.tagName === 'OL'
  let indent = ''
  for (let outer = list?.parentElement?.closest('ul, ol'); outer; outer = outer.parentElement?.closest('ul, ol')) {
    indent += outer.tagName === 'OL' ? '   ' : '  '
  }
  const number = [...(list?.children ?? [])].filter(child => child.tagName === 'LI').indexOf(item) + 1
  return indent + (isNumbered ? `${number}. ` : '- ')
}

// Word pastes an item as a paragraph that starts with its sign. The sign is removed from the paragraph.
function wordItem(node) {
  const isItem = /mso-list:\s*l\d/i.test(node.getAttribute('style') ?? '')
  const sign = isItem && [...node.querySelectorAll('[style]')].find(part => /mso-list:\s*ignore/i.test(part.getAttribute('style')))
  if (!sign) return null
  const number = /^\s*(\d+)[.)]/.exec(sign.textContent)
  sign.remove()
  return { sign: number ? `${number[1]}. ` : '- ' }
}

// The style of the texts in an element. It is read from the attribute: the page's own policy forbids styles of others.
function styleOf(element, style) {
  const css = element.getAttribute('style') ?? ''
  const weight = /font-weight:\s*(\w+)/i.exec(css)?.[1]
  const slant = /font-style:\s*(\w+)/i.exec(css)?.[1]
  const strong = weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : style.strong || /^(B|STRONG)$/.test(element.tagName)
  const emphasis = slant ? /^(italic|oblique)$/i.test(slant) : style.emphasis || /^(I|EM)$/.test(element.tagName)
  const address = element.tagName === 'A' ? element.getAttribute('href') : null
  const link = address && /^(https?|mailto|tel):/i.test(address) ? address.replace(/[\s()<>\\]/g, encodeURIComponent).replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29')) : style.link
  return { strong, emphasis, link }
}

// The Markdown of texts with styles. Spaces at the ends of a style are outside its marks.
function inlineText(runs) {
  const joined = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (!run.text.trim() && last) last.text += ' '
    else if (last && ['strong', 'emphasis', 'link'].every(name => Boolean(last[name]) === Boolean(run[name]) && (name !== 'link' || last.link === run.link))) last.text += run.text
    else joined.push({ ...run })
  }
  return joined.map(markRun).join('').replace(/ {2,}/g, ' ').trim()
}

function markRun({ text, strong, emphasis, link }) {
  const [, before, core, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)
  if (!core) return text
  const linked = link ? `[${escapeText(core)}](${link})` : escapeText(core)
  const mark = (strong ? '**' : '') + (emphasis ? '*' : '')
  return before + mark + linked + [...mark].reverse().join('') + after
}

// Escapes what would be Markdown.
const escapeText = text =>
  text.replace(/[\\*{<`]/g, '\\$&').replace(/\[(?=[^\]]*\][({])/g, '\\[').replace(/&(?=#?\w+;)/g, '\\&')

// Escapes what would make the start of a paragraph a list, a heading or a quote.
const escapeStart = text => text.replace(/^(?=[-+>#] |#{2,6} |>)/, '\\').replace(/^(\d+)(?=[.)] )/, '$1\\')
