// The text of a page, set where typst set it, in the same fonts: it can be read, selected, searched and clicked, and read
// aloud by a screen reader.

import { create } from './dom.js'

const fonts = new Map()

// The number of CSS pixels for a point in the layer, before it is scaled to the size of the page. Browsers round the height
// of letters to whole pixels: with fewer pixels, the lines would stand too high or too low.
const PIXELS = 12

// Loads the fonts that the text of a page needs, and first the text, if only its address is known.
export async function loadText(textOrAddress) {
  const text = typeof textOrAddress === 'string' ? await getText(textOrAddress) : textOrAddress
  await Promise.all(text.fonts.map(loadFont))
  return text
}

async function getText(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  return answer.json()
}

// Loads a font with the ascent and descent that typst takes from it, so that the baselines are the same.
function loadFont({ name, ascent, descent }) {
  if (!fonts.has(name)) {
    const percent = part => `${part * 100}%`
    const metrics = { ascentOverride: percent(ascent), descentOverride: percent(descent), lineGapOverride: '0%' }
    const face = new FontFace(`f${name}`, `url(/font/${name}.ttf)`, metrics)
    document.fonts.add(face)
    fonts.set(name, face.load())
  }
  return fonts.get(name)
}

export class TextLayer {
  element = create('div', { className: 'text', lang: 'nl' })
  ids = []
  // The lines that are shown, by what they show.
  #lines = new Map()

  // Shows text runs. Lines that are shown already stay what they are: the browser sets them once, and the focus stays in
  // them. Runs whose text is not among `previousTexts` are highlighted for a moment.
  show({ runs, fonts, colours }, previousTexts) {
    this.ids = [...new Set(runs.map(run => run.id))]
    const known = this.#lines
    this.#lines = new Map()
    const added = []
    const lines = linesOf(runs).map(line => {
      const key = JSON.stringify([line, line.map(run => [fonts[run.f].name, colours[run.c]])])
      const element = take(known, key) ?? createLine(line, fonts, colours, previousTexts, added)
      this.#lines.set(key, [...(this.#lines.get(key) ?? []), element])
      return element
    })
    known.forEach(elements => elements.forEach(element => element.remove()))
    lines.forEach((line, index) => {
      if (this.element.children[index] !== line) this.element.insertBefore(line, this.element.children[index] ?? null)
    })
    fitWidths(added)
  }

  // Adds a class to the runs of some texts.
  mark(texts, className) {
    const runs = [...this.element.querySelectorAll('.run')].filter(run => texts.includes(run.dataset.text))
    runs.forEach(run => run.classList.add(className))
  }

  // Removes a class from all runs.
  unmark(className) {
    this.element.querySelectorAll(`.${className}`).forEach(run => run.classList.remove(className))
  }
}

// The runs of each paragraph or heading.
function linesOf(runs) {
  const lines = []
  for (const run of runs) {
    const previous = lines.at(-1)?.[0]
    if (previous && previous.l === run.l && !previous.r === !run.r) lines.at(-1).push(run)
    else lines.push([run])
  }
  return lines
}

// Takes an element out of those with a key.
const take = (elements, key) => elements.get(key)?.shift()

// Creates a paragraph or a heading, and adds its runs with their elements to `added`.
function createLine(runs, fonts, colours, previousTexts, added) {
  const [{ l, r }] = runs
  const line = create('p', { className: 'line', tabIndex: -1, dataset: { line: l } })
  if (r) {
    line.setAttribute('role', 'heading')
    line.setAttribute('aria-level', r.slice(1))
  }
  for (const run of runs) {
    const element = createRun(run, fonts[run.f].name, colours[run.c], previousTexts)
    line.append(element)
    added.push({ run, element })
  }
  return line
}

// Stretches each run to the width that it has on the page.
function fitWidths(added) {
  const widths = added.map(({ element }) => element.offsetWidth)
  added.forEach(({ run, element }, index) => {
    if (widths[index] > 0) element.style.transform = `scaleX(${(run.w * PIXELS) / widths[index]})`
  })
}

function createRun(run, font, colour, previousTexts) {
  const element = create('span', { className: 'run', textContent: run.t, dataset: { text: run.id, offset: run.o } })
  const { style } = element
  style.left = `${run.x * PIXELS}px`
  style.top = `${run.y * PIXELS}px`
  style.fontSize = `${run.s * PIXELS}px`
  style.fontFamily = `f${font}`
  style.color = colour
  // A soft hyphen at the end of a line is shown by CSS, so that it is neither found nor copied.
  element.classList.toggle('hyphen', run.t.endsWith('\u00ad'))
  if (previousTexts && run.t.trim() && !previousTexts.has(run.id)) element.classList.add('changed')
  return element
}

// The index of the character of a text run that was clicked.
export function offsetAt(event, run) {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY)
  const node = caret?.offsetNode ?? range?.startContainer
  const units = caret?.offset ?? range?.startOffset ?? 0
  if (!node || !run.contains(node)) return 0
  // The server counts characters, not UTF-16 units; and the last character is the last that can be clicked.
  return [...run.textContent.slice(0, Math.max(0, Math.min(units, run.textContent.length - 1)))].length
}
