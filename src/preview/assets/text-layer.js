// The text of a page, set where typst set it, in the same fonts: it can be read, selected, searched and clicked, and read
// aloud by a screen reader.

import { create } from './dom.js'

const fonts = new Map()

// The number of CSS pixels for a point in the layer, before it is scaled to the size of the page. Browsers round the height
// of letters to whole pixels: with fewer pixels, the lines would stand too high or too low.
const PIXELS = 12

// Loads the text of a page, and the fonts that it needs.
export async function loadText(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  const text = await answer.json()
  await Promise.all(text.fonts.map(loadFont))
  return text
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

  // Shows text runs. Those whose text is not among `previousTexts` are highlighted for a moment.
  show({ runs, fonts, colours }, previousTexts) {
    this.ids = [...new Set(runs.map(run => run.id))]
    const lines = []
    let line = null
    for (const run of runs) {
      if (line?.dataset.line !== run.l || line?.getAttribute('role') !== (run.r ? 'heading' : null)) {
        line = createLine(run)
        lines.push(line)
      }
      line.append(createRun(run, fonts[run.f].name, colours[run.c], previousTexts))
    }
    this.element.replaceChildren(...lines)
    this.#fitWidths(runs)
  }

  // Stretches each run to the width that it has on the page.
  #fitWidths(runs) {
    const elements = [...this.element.querySelectorAll('.run')]
    const widths = elements.map(element => element.offsetWidth)
    elements.forEach((element, index) => {
      if (widths[index] > 0) element.style.transform = `scaleX(${(runs[index].w * PIXELS) / widths[index]})`
    })
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

// Creates a paragraph or a heading.
function createLine(run) {
  const line = create('p', { className: 'line', tabIndex: -1, dataset: { line: run.l } })
  if (run.r) {
    line.setAttribute('role', 'heading')
    line.setAttribute('aria-level', run.r.slice(1))
  }
  return line
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
