// The keyboard shortcuts of a sheet.

import { byId, create } from './dom.js'
import { word } from './words.js'

// The keys with Ctrl, for the list of keys.
const COMMANDS = [
  ['Ctrl+S', 'desk-field-save'],
  ['Ctrl+Enter', 'desk-tour-save-next'],
  ['Ctrl+Z', 'desk-field-undo'],
  ['Ctrl+Y', 'desk-field-redo'],
  ['Ctrl+B', 'desk-field-strong'],
  ['Ctrl+I', 'desk-field-emphasis'],
  ['Ctrl+K', 'desk-field-link']
]

export function addKeys({ pages, zoom, field, sidebar, tour, warnings }) {
  const stepPage = step => pages.goTo(Math.max(0, pages.position.page + step))
  const keys = [
    ['+', 'desk-keys-zoom-in', () => zoom.step(1)],
    ['-', 'desk-keys-zoom-out', () => zoom.step(-1)],
    ['0', 'desk-keys-fit-width', () => zoom.set('width')],
    ['f', 'desk-keys-fit-page', () => zoom.set('page')],
    ['1', 'desk-keys-paper-size', () => zoom.set(1)],
    ['j', 'desk-keys-next-page', () => stepPage(1)],
    ['k', 'desk-keys-previous-page', () => stepPage(-1)],
    ['n', 'desk-keys-next-heading', () => sidebar.stepHeading(1)],
    ['p', 'desk-keys-previous-heading', () => sidebar.stepHeading(-1)],
    ['g', 'desk-keys-go-to-page', () => askForPage(pages)],
    [']', 'desk-keys-next-paragraph', () => stepParagraph(1)],
    ['[', 'desk-keys-previous-paragraph', () => stepParagraph(-1)],
    ['o', 'desk-keys-open', () => openLine(field)],
    ['v', 'desk-keys-next-gap', () => tour.step(1)],
    ['V', 'desk-keys-previous-gap', () => tour.step(-1)],
    ['w', 'desk-keys-next-warning', () => warnings.step(1)],
    ['W', 'desk-keys-previous-warning', () => warnings.step(-1)],
    ['Escape', 'desk-keys-close', () => field.escape()],
    ['?', 'desk-keys-show', () => byId('keys').showModal()]
  ]
  const item = ([key, action]) => [create('dt', {}, create('kbd', {}, key)), create('dd', {}, word(action))]
  const list = [...keys, ...COMMANDS].flatMap(item)
  byId('keys').querySelector('dl').append(...list)
  byId('show-keys').onclick = () => byId('keys').showModal()
  const actions = new Map(keys.map(([key, , action]) => [key, action]))
  // The key of + without Shift.
  actions.set('=', actions.get('+'))
  // Tab leads from the pages to the paragraph in view.
  byId('scroller').addEventListener('focus', () => makeReachable(currentLine()))
  byId('pages').addEventListener('focusin', event => markCurrent(event.target.closest('.line')))
  document.addEventListener('keydown', event => {
    if (pressCommand(event, field, tour)) return
    const isTyping = event.target.closest('input, select, textarea, dialog')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const onParagraph = event.target.matches('.line') && PARAGRAPH_KEYS[event.key]
    const action = onParagraph ? () => onParagraph(field) : actions.get(event.key)
    if (!action) return
    event.preventDefault()
    action()
  })
}

// The keys of a paragraph that has the focus.
const PARAGRAPH_KEYS = {
  Enter: field => openLine(field),
  ArrowDown: () => stepParagraph(1),
  ArrowUp: () => stepParagraph(-1)
}

// The keys with Ctrl, which work in a field too. Whether the key was one of them.
function pressCommand(event, field, tour) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest('dialog')) return false
  const isInText = event.target.closest('textarea, input')
  const commands = {
    s: () => field.save(),
    Enter: () => field.isOpen && tour.saveAndStep(),
    // In a text, the browser's own undo is about what was typed.
    z: isInText ? null : () => field.step(event.shiftKey ? 'redo' : 'undo'),
    y: isInText ? null : () => field.step('redo')
  }
  const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (!command) return false
  event.preventDefault()
  command()
  return true
}

const lines = () => [...document.querySelectorAll('.line')].filter(line => line.textContent.trim())

// The paragraph that has the focus, or had it last.
const focusedLine = () => document.activeElement?.closest('.line') ?? document.querySelector('.line.current')

// The paragraph that has the focus, or the first one in view.
function currentLine() {
  const top = byId('scroller').getBoundingClientRect().top
  return focusedLine() ?? lines().find(line => line.firstElementChild.getBoundingClientRect().top >= top)
}

function stepParagraph(direction) {
  const all = lines()
  const focused = focusedLine()
  const next = focused ? all[all.indexOf(focused) + direction] : currentLine()
  if (!next) return
  markCurrent(next)
  next.focus({ preventScroll: true })
  next.firstElementChild.scrollIntoView({ block: 'nearest' })
}

// Makes a paragraph the one that the key Tab leads to.
function makeReachable(line) {
  document.querySelectorAll('.line[tabindex="0"]').forEach(other => (other.tabIndex = -1))
  if (line) line.tabIndex = 0
}

// Makes a paragraph the one that the keys start from.
function markCurrent(line) {
  if (!line) return
  document.querySelector('.line.current')?.classList.remove('current')
  line.classList.add('current')
  makeReachable(line)
}

function openLine(field) {
  const run = currentLine()?.querySelector('.run')
  if (run) field.openRun(run)
}

function askForPage(pages) {
  const number = Number(prompt(word('desk-keys-ask-page', { last: pages.count })))
  if (number >= 1 && number <= pages.count) pages.goTo(number - 1)
}
