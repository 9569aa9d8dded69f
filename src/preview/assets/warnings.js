// The warnings of the checks: a tab of the sidebar with all of them, words first, and in the panel of a field the one that
// is about it. They are corrected, or accepted with a reason; what is accepted is listed below, and can be taken back.
//
// Used by tests: #issues [data-warning], #field-warning with #warning-correct, #warning-all, #warning-accept; #accepted.

import { askFor } from './ask.js'
import { byId, create, formatLocation, messageParts, setVisible } from './dom.js'
import { messageOf } from './field-words.js'
import { keepFocus } from './keep-focus.js'
import { SPACE_ABOVE } from './origin.js'
import { notify } from './notice.js'
import { send } from './request.js'
import { word } from './words.js'

export class Warnings {
  #name
  #pages
  #field
  #warnings = []
  #accepted = []
  #shown = ''
  // The warning that was opened last, and its index: if it is gone, the next one has that.
  #current = null
  #index = 0

  constructor(name, pages, field) {
    this.#name = name
    this.#pages = pages
    this.#field = field
    byId('warning-next').onclick = () => this.step(1)
    byId('warning-previous').onclick = () => this.step(-1)
    byId('field-text').addEventListener('input', () => this.#markTyped())
  }

  // Lists the warnings of a state.
  show({ remarks, accepted }) {
    this.#warnings = remarks.filter(({ kind }) => kind === 'warning')
    this.#accepted = accepted
    const shown = JSON.stringify([this.#warnings, accepted])
    if (shown === this.#shown) return
    this.#shown = shown
    keepFocus(byId('issues'), () => this.#list())
    this.mark()
  }

  #list() {
    const items = this.#warnings.map(warning => this.#createItem(warning))
    const none = create('li', { className: 'empty' }, word('desk-issues-none'))
    byId('issues').querySelector('ol').replaceChildren(...(items.length ? items : [none]))
    // A panel without buttons takes the focus itself.
    byId('issues').tabIndex = items.length + this.#accepted.length ? -1 : 0
    const count = byId('issue-count')
    count.textContent = items.length
    count.title = word('desk-warnings', { n: items.length })
    setVisible(count, items.length)
    setVisible(byId('accepted'), this.#accepted.length)
    byId('accepted-count').textContent = word('desk-accepted-count', { n: this.#accepted.length })
    byId('accepted-list').replaceChildren(...this.#accepted.map(accepted => this.#createAccepted(accepted)))
  }

  #createItem(warning) {
    const button = create(
      'button',
      { onclick: () => this.open(warning), title: formatLocation(warning) },
      sentence(warning),
      create('span', { className: 'label' }, warning.label.join(' · ')),
      create('span', { className: 'message' }, ...messageParts(warning.message)),
      create('small', {}, placeOf(warning))
    )
    const actions = create('div', { className: 'actions' }, ...this.#actions(warning, { isInList: true }))
    return create('li', { dataset: { kind: 'warning', warning: warning.id } }, button, actions.childElementCount ? actions : null)
  }

  // The buttons for a warning. In the list there are those that need no look at the text.
  #actions(warning, { isInList }) {
    const alike = this.#warnings.filter(({ code, correction }) => code === warning.code && correction !== null)
    const isFirst = alike[0]?.id === warning.id
    const buttons = []
    if (warning.correction !== null) {
      const onclick = () => this.#correct([warning])
      buttons.push(create('button', { onclick, dataset: { act: 'correct' } }, word('desk-warning-correct'), ' ', ...difference(warning)))
      if (alike.length > 1 && (isFirst || !isInList)) {
        const all = word('desk-warning-correct-all', { n: alike.length })
        buttons.push(create('button', { onclick: () => this.#correct(alike), dataset: { act: 'all' } }, all))
      }
    }
    if (warning.can_accept && (!isInList || !warning.field)) {
      const onclick = () => this.#accept(warning)
      buttons.push(create('button', { onclick, dataset: { act: 'accept' } }, word('desk-warning-accept')))
    }
    return buttons
  }

  #createAccepted(accepted) {
    const withdraw = create(
      'button',
      { onclick: () => this.#send('withdraw', { accepted: accepted.id }, word('desk-accepted-withdrawn')), dataset: { act: 'withdraw' } },
      word('desk-accepted-withdraw')
    )
    const open = async () => (await this.#field.open(accepted.field)) && this.#field.selectWords(accepted.words ?? '', 0)
    const file = word('desk-accepted-file', { file: accepted.file.split('/').at(-1) })
    const words = accepted.words ? sentence(accepted) : create('span', {}, file)
    return create(
      'li',
      { dataset: { accepted: accepted.id } },
      accepted.field ? create('button', { onclick: open, className: 'link', title: accepted.code }, words) : words,
      create('span', { className: 'label' }, accepted.label.join(' · ')),
      create('span', {}, word('desk-accepted-reason', { reason: accepted.reason })),
      create('div', { className: 'actions' }, withdraw)
    )
  }

  // Opens the text of a warning, with its words selected.
  async open(warning) {
    this.#current = warning.id
    this.#index = this.#warnings.indexOf(warning)
    if (warning.field && (await this.#field.open(warning.field))) this.#field.selectWords(warning.words, warning.nth)
    this.mark()
    if (warning.page === null) return
    this.#pages.goTo(warning.page, warning.y, SPACE_ABOVE)
    const layer = await this.#pages.layer(warning.page)
    this.#pages.forEach(page => page.layer.unmark('marked'))
    layer?.mark(warning.texts, 'marked')
  }

  // Opens the next (1) or the previous (-1) warning.
  step(direction) {
    const { length } = this.#warnings
    if (length === 0) return notify(word('desk-issues-none'))
    const current = this.#warnings.findIndex(({ id }) => id === this.#current)
    const next = current < 0 ? this.#index + (direction < 0 ? -1 : 0) : current + direction
    this.open(this.#warnings[(next + length) % length])
  }

  // Shows the warning about the open field in its panel, and marks it in the list.
  mark() {
    const own = this.#warnings.filter(({ field }) => field !== null && field === this.#field.id)
    const warning = own.find(({ id }) => id === this.#current) ?? own[0]
    const panel = byId('field-warning')
    for (const item of byId('issues').querySelectorAll('[data-warning]')) {
      const isCurrent = item.dataset.warning === (warning?.id ?? this.#current)
      if (isCurrent) item.setAttribute('aria-current', 'true')
      else item.removeAttribute('aria-current')
      if (isCurrent && item.checkVisibility()) item.scrollIntoView({ block: 'nearest' })
    }
    const hadFocus = panel.contains(document.activeElement)
    setVisible(panel, warning)
    const n = this.#warnings.length
    const number = this.#warnings.indexOf(warning) + 1
    byId('warning-position').textContent = warning ? word('desk-warning-position', { number, n }) : ''
    byId('warning-words').replaceChildren(...(warning ? [sentence(warning)] : []))
    byId('warning-message').replaceChildren(...messageParts(warning?.message ?? ''))
    const list = () => byId('warning-actions').replaceChildren(...(warning ? this.#actions(warning, { isInList: false }) : []))
    if (warning?.id === this.#current) keepFocus(panel, list)
    else list()
    if (warning) {
      this.#current = warning.id
      this.#index = number - 1
    }
    // The button that was pressed is gone.
    if (hadFocus && !panel.contains(document.activeElement)) byId('field-text').focus({ preventScroll: true })
    this.#markTyped()
  }

  // The words of a warning may be typed over: then it is looked at again when the text is saved.
  #markTyped() {
    const warning = this.#warnings.find(({ id, field }) => id === this.#current && field === this.#field.id)
    const isTyped = Boolean(warning?.words) && !this.#field.hasWords(warning.words, warning.nth)
    setVisible(byId('warning-typed'), isTyped)
  }

  #correct(warnings) {
    const ids = warnings.map(({ id }) => id)
    return this.#send('correct', { warnings: ids }, word('desk-warning-corrected', { n: ids.length }))
  }

  async #accept(warning) {
    const isSame = ({ code, file, words }) => code === warning.code && file === warning.file && words === warning.words
    const n = this.#warnings.filter(isSame).length
    const alike = n > 1 ? ` ${word('desk-warning-ask-alike', { n })}` : ''
    let question = word('desk-warning-ask-reason', { words: shortened(inContext(warning)) }) + alike
    for (;;) {
      const reason = await askFor(question, word('desk-warning-accept-yes'))
      if (reason === null) return
      if (reason.trim()) return this.#send('accept', { warning: warning.id, reason }, word('desk-warning-accepted'))
      question = word('desk-warning-ask-reason-again')
    }
  }

  async #send(route, body, done) {
    if (!(await this.#field.leave())) return
    const { status, answer } = await this.#field.change(() => send('POST', `/${route}/${this.#name}`, body))
    if (status === 200) notify(done)
    else notify(status === 404 || status === 409 ? word('desk-warning-gone') : messageOf(status, answer))
  }
}

// The words of a warning, marked in their sentence.
function sentence({ words, before, after }) {
  const isLong = words.length > 200
  const marked = isLong ? `${words.slice(0, 200)}…` : words
  return create('span', { className: 'sentence', lang: 'nl' }, before, create('mark', {}, marked), after)
}

// The words that go, and those that come. Signs are shown with the words next to them.
function difference({ words, correction, before, after }) {
  const isPlain = hasLetters(words) && hasLetters(correction)
  const [left, right] = isPlain ? ['', ''] : neighbours(before, after)
  const [old, now] = [left + words + right, left + correction + right]
  return [create('del', { lang: 'nl' }, old), ' → ', create('ins', { lang: 'nl' }, now)]
}

const hasLetters = words => /[\p{L}\p{N}]/u.test(words)

// The last word before others, and the first one after them.
const neighbours = (before, after) => [/\S*$/.exec(before)[0], /^\S*/.exec(after)[0]]

// The words of a warning; signs with the words next to them.
function inContext({ words, before, after }) {
  const [left, right] = hasLetters(words) ? ['', ''] : neighbours(before, after)
  return left + words + right
}

const shortened = words => (words.length > 60 ? `${words.slice(0, 60)}…` : words)

// The page and the file, for those who want to know.
function placeOf(warning) {
  const page = warning.page === null ? '' : `${word('desk-issues-on-page', { number: warning.page + 1 })} · `
  return page + formatLocation({ ...warning, file: warning.file.split('/').slice(-2).join('/') })
}
