// The keys of a sheet.

import { byId, make } from './dom.js'

export function addKeys({ pages, zoom, origin, contents }) {
  const toPage = step => pages.goTo(Math.max(0, pages.place.page + step))
  const keys = [
    ['+', 'larger', () => zoom.step(1)],
    ['-', 'smaller', () => zoom.step(-1)],
    ['0', 'as wide as the window', () => zoom.set('width')],
    ['f', 'a whole page', () => zoom.set('page')],
    ['1', 'as large as on paper', () => zoom.set(1)],
    ['j', 'next page', () => toPage(1)],
    ['k', 'previous page', () => toPage(-1)],
    ['n', 'next heading', () => contents.step(1)],
    ['p', 'previous heading', () => contents.step(-1)],
    ['g', 'to a page by its number', () => askForPage(pages)],
    [']', 'next paragraph', () => step(1)],
    ['[', 'previous paragraph', () => step(-1)],
    ['o', 'where this paragraph is written', () => tell(origin)],
    ['Escape', 'close what is open', () => origin.close()],
    ['?', 'these keys', () => byId('keys').showModal()]
  ]
  const list = keys.flatMap(([key, words]) => [make('dt', {}, make('kbd', {}, key)), make('dd', {}, words)])
  byId('keys').querySelector('dl').append(...list)
  byId('show-keys').onclick = () => byId('keys').showModal()
  const actions = new Map(keys.map(([key, , action]) => [key, action]))
  actions.set('=', actions.get('+'))
  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest('input, select, textarea, dialog')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const isOnParagraph = event.key === 'Enter' && event.target.matches('.line')
    const action = isOnParagraph ? () => tell(origin) : actions.get(event.key)
    if (!action) return
    event.preventDefault()
    action()
  })
}

const lines = () => [...document.querySelectorAll('.line')].filter(line => line.textContent.trim())

// The paragraph that has the focus, or the first in view.
function currentLine() {
  const focused = document.activeElement?.closest('.line')
  const top = byId('scroller').getBoundingClientRect().top
  return focused ?? lines().find(line => line.firstElementChild.getBoundingClientRect().top >= top)
}

function step(direction) {
  const all = lines()
  const focused = document.activeElement?.closest('.line')
  const next = focused ? all[all.indexOf(focused) + direction] : currentLine()
  if (!next) return
  document.querySelector('.line.current')?.classList.remove('current')
  next.classList.add('current')
  next.focus({ preventScroll: true })
  next.firstElementChild.scrollIntoView({ block: 'nearest' })
}

function tell(origin) {
  const run = currentLine()?.querySelector('.run')
  if (run) origin.tell(run)
}

function askForPage(pages) {
  const number = Number(prompt(`Page (1 to ${pages.count})`))
  if (number >= 1 && number <= pages.count) pages.goTo(number - 1)
}
