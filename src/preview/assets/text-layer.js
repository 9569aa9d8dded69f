// The texts of a page, set where typst set them, in the same fonts: they can be read, selected, searched, clicked, and
// heard by a screen reader.

import { make } from './dom.js'

const fonts = new Map()

// How many pixels the layer takes for a point, before it is scaled to the size of the page. Browsers round the height of
// letters to whole pixels: with large pixels, the lines would stand too high or too low.
const PIXELS = 12

// The texts of a page, when the fonts that they are set in are there.
export async function loadTexts(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  const texts = await answer.json()
  await Promise.all(texts.fonts.map(loadFont))
  return texts
}

// Loads a font, with the measures that typst has for it: so its letters stand on the same line.
function loadFont({ name, ascent, descent }) {
  if (!fonts.has(name)) {
    const share = part => `${part * 100}%`
    const measures = { ascentOverride: share(ascent), descentOverride: share(descent), lineGapOverride: '0%' }
    const face = new FontFace(`f${name}`, `url(/font/${name}.ttf)`, measures)
    document.fonts.add(face)
    fonts.set(name, face.load())
  }
  return fonts.get(name)
}

export class TextLayer {
  element = make('div', { className: 'text', lang: 'nl' })
  ids = []

  // Shows stretches of text. Those whose text is not among the `known` ones are marked for a moment.
  show({ runs, fonts, colours }, known) {
    this.ids = [...new Set(runs.map(run => run.id))]
    const lines = []
    let line = null
    for (const run of runs) {
      if (line?.dataset.line !== run.l || line?.getAttribute('role') !== (run.r ? 'heading' : null)) {
        line = makeLine(run)
        lines.push(line)
      }
      line.append(makeRun(run, fonts[run.f].name, colours[run.c], known))
    }
    this.element.replaceChildren(...lines)
    this.#fit(runs)
  }

  // Stretches each text to the width that it has on the page.
  #fit(runs) {
    const elements = [...this.element.querySelectorAll('.run')]
    const widths = elements.map(element => element.offsetWidth)
    elements.forEach((element, index) => {
      if (widths[index] > 0) element.style.transform = `scaleX(${(runs[index].w * PIXELS) / widths[index]})`
    })
  }

  // Adds a class to the stretches of these texts, and gives the first.
  mark(texts, name) {
    const marked = [...this.element.querySelectorAll('.run')].filter(run => texts.includes(run.dataset.text))
    marked.forEach(run => run.classList.add(name))
    return marked[0]
  }

  // Takes a class away from all stretches.
  unmark(name) {
    this.element.querySelectorAll(`.${name}`).forEach(run => run.classList.remove(name))
  }
}

// A paragraph or a heading.
function makeLine(run) {
  const line = make('p', { className: 'line', tabIndex: -1, dataset: { line: run.l } })
  if (run.r) {
    line.setAttribute('role', 'heading')
    line.setAttribute('aria-level', run.r.slice(1))
  }
  return line
}

function makeRun(run, font, colour, known) {
  const element = make('span', { className: 'run', textContent: run.t, dataset: { text: run.id, offset: run.o } })
  const { style } = element
  style.left = `${run.x * PIXELS}px`
  style.top = `${run.y * PIXELS}px`
  style.fontSize = `${run.s * PIXELS}px`
  style.fontFamily = `f${font}`
  style.color = colour
  // The hyphen at the end of a line is none of the word: it is seen, and neither found nor copied.
  element.classList.toggle('hyphen', run.t.endsWith('\u00ad'))
  if (known && run.t.trim() && !known.has(run.id)) element.classList.add('changed')
  return element
}
