// The panel in which a text of the sheet is written. What is typed shows on the page at once; it is saved when the field
// is left, or by Ctrl+S.
//
// Used by tests: #field with data-field and data-state; #field-text, #field-save, #field-choices, #field-conflict.

import { createFixed, hasButtonsOf, isChosen, isDrafted, isFixed, isPicked, isShown, isTyped, showButtons, showLists } from './choices.js'
import { byId, create, setVisible } from './dom.js'
import { Draft } from './draft.js'
import { askWhere, findEffect, followStandard, saveHere } from './effect.js'
import { labelParts, messageOf, ownerWords, stepMessage } from './field-words.js'
import { hideNotice, notify } from './notice.js'
import { Parts } from './parts.js'
import { get, send, sendEdit } from './request.js'
import { GAP, addTools, breakItem, caretAt, occurrence, paste, selectPart } from './text-area.js'
import { offsetAt } from './text-layer.js'
import { word } from './words.js'

export class FieldPanel {
  #name
  #origin
  #panel = byId('field')
  #area = byId('field-text')
  #draft
  // The open field, as the server gave it; null if the panel shows a text that is no field.
  #field = null
  // Where the focus returns to: the page and the text that the field was opened from.
  #opener = null
  #saving = Promise.resolve(true)
  // The number of requests to write, to know an answer that is older than one of them.
  #writes = 0
  #choicesShown = Promise.resolve()
  #parts
  // Called with the field that is opened.
  onOpen = () => {}

  constructor(name, origin) {
    this.#name = name
    this.#origin = origin
    this.#draft = new Draft(name, message => this.#showState(message ? 'refused' : 'unsaved', message))
    this.#parts = new Parts(name, this)
    byId('field-close').onclick = () => this.close()
    byId('field-save').onclick = () => this.save()
    byId('field-effect').onclick = () => this.showEffect()
    byId('pages').addEventListener('click', event => this.#onClickPage(event))
    this.#listen()
    addTools(this.#area)
  }

  get id() {
    return this.#field?.field
  }

  get isOpen() {
    return !this.#panel.hidden
  }

  // Opens the field of character `offset` of a text run.
  async openRun(run, offset = 0) {
    const query = `text=${run.dataset.text}&offset=${Number(run.dataset.offset) + offset}`
    const opener = { page: run.closest('.page'), text: run.dataset.text }
    const answers = [get(`/field/${this.#name}?${query}`), get(`/origin/${this.#name}?${query}`)]
    const [field, source] = await Promise.all(answers)
    if (!(await this.leave())) return
    this.#origin.pick([run.dataset.text])
    this.#opener = opener
    if (field || source) this.#show(field, source)
    else this.#hide()
  }

  // Opens a field by its id. Resolves to the field, or to null if it cannot be opened.
  async open(id) {
    // What is saved now may be in the same file.
    if (!(await this.leave())) return null
    const field = await this.#get(id)
    if (!field) return null
    const opener = document.activeElement.closest('#sidebar [id]')?.id
    this.#opener = opener ? { id: opener } : this.#opener
    this.#show(field, null)
    await this.#markText()
    return field
  }

  #get(id) {
    return get(`/field/${this.#name}?field=${encodeURIComponent(id)}`)
  }

  // Saves what is not saved. Resolves to false if the user has to decide something first.
  leave() {
    return this.#isChanged() ? this.save() : Promise.resolve(true)
  }

  async close() {
    if (!(await this.leave())) return
    this.#hide()
    this.#returnFocus()
  }

  // Takes back what is not saved, and closes the panel. The text can be brought back.
  escape() {
    if (!this.isOpen) return
    const discarded = this.#isChanged() && { id: this.id, value: this.#area.value }
    if (discarded) this.#draft.discard()
    this.#hide()
    this.#returnFocus()
    if (discarded) this.#offer(discarded)
  }

  // Saves the text. Resolves to false if it is not saved.
  save() {
    this.#saving = this.#saving.then(() => this.#save())
    return this.#saving
  }

  // Shows what the text does to other documents, and saves it where the user wants.
  showEffect() {
    this.#saving = this.#saving.then(() => this.#save({ isShown: true }))
    return this.#saving
  }

  async #save({ isShown = false } = {}) {
    await this.#draft.settled()
    if (!this.#isChanged() && !(isShown && this.#field)) {
      if (this.#field) this.#showState('saved')
      return true
    }
    const value = this.#area.value
    const where = await this.#askWhere(value, isShown)
    if (where === 'here') return this.#saveHere(value)
    if (where !== 'everywhere') return false
    this.#showState('saving')
    const outcome = await this.#write(this.#field, value)
    if (outcome.version) {
      Object.assign(this.#field, { value, version: outcome.version })
      this.#draft.forget()
      setVisible(byId('field-conflict'), false)
      this.#showState(this.#isChanged() ? 'unsaved' : 'saved')
      if (this.#isChanged()) this.#showDraft()
      return true
    }
    if (outcome.conflict) this.#showConflict(outcome.conflict)
    else this.#showState('refused', outcome.message)
    return false
  }

  // Writes a value.
  async #write(field, value) {
    this.#writes++
    const { status, answer } = await sendEdit(`/save/${this.#name}`, field, value)
    this.#writes++
    if (status === 200) return { version: answer.version }
    if (status === 409 && answer.value !== null) return { conflict: answer }
    return { message: status === 409 ? word('desk-field-changed-elsewhere') : messageOf(status, answer) }
  }

  // Where a text is to be saved: `everywhere`, `here`, or nowhere. A text of other documents takes a decision.
  async #askWhere(value, isShown) {
    if (this.#field.is_own) return 'everywhere'
    this.#showState('finding')
    const effect = await findEffect(this.#name, this.#field, value)
    const isChanged = this.#isChanged()
    this.#showState(effect.message ? 'refused' : isChanged ? 'unsaved' : 'unchanged', effect.message)
    if (effect.message) return null
    return effect.alone && !isShown ? 'everywhere' : askWhere(effect, isChanged)
  }

  async #saveHere(value) {
    this.#showState('saving')
    this.#writes++
    const { field, message } = await saveHere(this.#name, this.#field, value)
    this.#writes++
    if (message) {
      this.#showState('refused', message)
      return false
    }
    this.#draft.forget()
    this.#area.value = this.#field.value
    // The words are the document's own now.
    if (await this.open(field)) this.#showState('saved', word('desk-effect-saved-here'))
    else this.#hide()
    return true
  }

  async #follow() {
    if (!(await this.leave())) return
    const refusal = await followStandard(this.#name, this.#field)
    if (refusal) return this.#showState('refused', refusal.message)
    this.#hide()
    this.#returnFocus()
    notify(word('desk-effect-followed'))
  }

  // Marks the text of the field again, after the sheet was typeset.
  mark() {
    if (this.isOpen && this.#field) this.#markText()
  }

  // Asks for the field again, after the sheet was typeset.
  async update() {
    if (!this.isOpen || !this.#field) return
    const [{ id }, writes] = [this, this.#writes]
    const field = await this.#get(id)
    if (!field || this.id !== id || this.#writes !== writes) return
    byId('field-owner').textContent = ownerWords(field)
    if (this.#isChanged()) return
    // Saved elsewhere: in another window, or in an editor.
    const isOther = field.value !== this.#field.value
    if (field.version !== this.#field.version) this.#show(field, null, { isUpdate: true, isOther })
  }

  // Selects the next gap after the selection. Whether there is one.
  selectNextGap() {
    const at = this.#area.value.indexOf(GAP, this.#area.selectionEnd)
    if (!isTyped(this.#field) || at < 0) return false
    selectPart(this.#area, at, at + GAP.length)
    this.#markText()
    return true
  }

  // Selects words of the text: those after `nth` occurrences of the same.
  selectWords(words, nth) {
    if (!this.#field || isChosen(this.#field) || !words) return
    const at = occurrence(this.#area.value, words, nth)
    if (at < 0) return
    selectPart(this.#area, at, at + words.length)
    this.#markText()
  }

  // Whether the text has words at least once more than `nth` times.
  hasWords(words, nth) {
    return occurrence(this.#area.value, words, nth) >= 0
  }

  // The number of characters before the caret.
  get caret() {
    return [...this.#area.value.slice(0, this.#area.selectionStart)].length
  }

  get version() {
    return this.#field?.version
  }

  get canHaveRemarks() {
    return ['text', 'line'].includes(this.#field?.form)
  }

  // Does a request that changes files, and shows the field as it is then. Resolves to the answer.
  async change(request) {
    this.#writes++
    const outcome = await request()
    this.#writes++
    if (outcome.status !== 200 || !this.#field || this.#isChanged()) return outcome
    const { selectionStart, selectionEnd } = this.#area
    if (!(await this.#reload())) return outcome
    this.#area.setSelectionRange(selectionStart, selectionEnd)
    this.#showState('saved')
    return outcome
  }

  // Marks the sentence at the caret on the pages.
  #markText() {
    const { location } = this.#field
    if (!isShown(this.#field)) return this.#origin.pick([])
    if (!isTyped(this.#field)) return this.#origin.markLine(location)
    const { value, selectionStart } = this.#area
    // A TOML text on several lines starts below its key.
    const start = location.line + (value.includes('\n') && !location.file.endsWith('.md') ? 1 : 0)
    const above = value.slice(0, selectionStart).split('\n').length - 1
    return this.#origin.markLine({ file: location.file, line: start + above })
  }

  #isChanged() {
    return this.isOpen && this.#field !== null && !isChosen(this.#field) && this.#area.value !== this.#field.value
  }

  #show(field, source, { isUpdate = false, isOther = isUpdate } = {}) {
    this.#field = field
    this.#panel.dataset.field = field?.field ?? ''
    if (!isUpdate || source) this.#origin.show(source, field)
    byId('field-label').replaceChildren(...labelParts(field, source))
    byId('field-owner').textContent = field ? ownerWords(field) : word('desk-field-no-field')
    byId('field-standard').textContent = field?.standard ? word('desk-effect-standard', { words: field.standard }) : ''
    setVisible(byId('field-standard'), field?.standard)
    setVisible(byId('field-form'), field)
    setVisible(byId('field-conflict'), false)
    setVisible(this.#panel, true)
    hideNotice()
    if (!isUpdate) this.#origin.keepInView()
    if (!field) return
    this.#showInputs(field)
    if (isOther || !isUpdate) this.#showState(isOther ? 'elsewhere' : 'unchanged')
    if (!isUpdate) this.#focus(field, source)
    this.onOpen(field)
  }

  #showInputs(field) {
    setVisible(byId('field-editor'), isTyped(field))
    setVisible(byId('field-save'), !isFixed(field))
    setVisible(byId('field-tools'), field.form === 'text' || field.form === 'line')
    setVisible(byId('tool-list'), field.form === 'text')
    setVisible(byId('field-effect'), isTyped(field) && !field.is_own)
    byId('field-editor').dataset.form = field.form
    if (!isChosen(field) && this.#area.value !== field.value) this.#area.value = field.value
    this.#choicesShown = this.#showChoices(field)
    this.#parts.show(field, field.standard && create('button', { onclick: () => this.#follow() }, word('desk-effect-follow')))
  }

  // The verdict of a finding is chosen next to its text.
  async #showChoices(field) {
    const box = byId('field-choices')
    setVisible(box, !isTyped(field) || field.verdict)
    box.ariaLabel = field.label[0]
    // Until the verdict of this finding is here, that of another one cannot be pressed.
    box.inert = isTyped(field) && !hasButtonsOf(box, field.verdict)
    if (isFixed(field)) return box.replaceChildren(createFixed(field))
    if (isPicked(field)) return showLists(box, field, this.#area.value, value => this.#pick(value))
    const chosen = isChosen(field) ? field : field.verdict && (await this.#get(field.verdict))
    if (this.#field !== field) return
    box.inert = false
    setVisible(box, chosen)
    if (!chosen) return
    box.ariaLabel = chosen.label[0]
    showButtons(box, chosen, value => this.#choose(chosen, value))
  }

  #pick(value) {
    this.#area.value = value
    this.#onInput()
  }

  async #choose(chosen, value) {
    const { id } = this
    if (value === chosen.value || !(await this.leave())) return
    const outcome = await this.#write(chosen, value)
    if (!outcome.version) return this.#showState('refused', outcome.message ?? word('desk-field-changed-elsewhere'))
    if (await this.#reload(id)) await this.#choicesShown
    if (this.id === id) this.#showState('saved')
  }

  // Does a request that changes the document at the open field, and opens the field that `next` finds in the answer.
  async goOn(path, request, next, message) {
    const { field, version } = this.#field
    this.#writes++
    const { status, answer } = await send('POST', `/${path}/${this.#name}`, { field, version, ...request })
    this.#writes++
    const refusal = status === 409 ? word('desk-field-changed-elsewhere') : messageOf(status, answer)
    if (status !== 200) return this.#showState('refused', refusal)
    this.#draft.forget()
    this.#area.value = this.#field.value
    if (await this.open(next(answer))) this.#showState('saved', message)
    else this.#hide()
  }

  // Takes back the last saved change of this run (`undo`), or makes it again (`redo`).
  async step(direction) {
    if (!(await this.leave())) return
    const { status, answer } = await send('POST', `/${direction}`)
    const isDone = status === 200
    const message = stepMessage(direction, status, answer)
    // A field that is gone, or of another document, is only named.
    if (isDone && !(answer.document === this.#name && (await this.open(answer.field)))) this.#hide()
    if (this.isOpen && this.#field) this.#showState(isDone ? 'saved' : 'refused', message)
    else notify(message)
  }

  // Shows a field as it is now. Resolves to false if it is gone, or if the user went on to another one meanwhile.
  async #reload(id = this.id) {
    const field = this.id === id && (await this.#get(id))
    if (!field || this.id !== id) return false
    this.#show(field, null, { isUpdate: true })
    return true
  }

  #showConflict({ value, version }) {
    byId('field-conflict-text').textContent = value
    byId('field-keep-mine').onclick = () => {
      Object.assign(this.#field, { value, version })
      this.save()
    }
    byId('field-take-theirs').onclick = () => {
      this.#draft.discard()
      this.#show({ ...this.#field, value, version }, null, { isUpdate: true })
      this.#input(this.#field).focus()
    }
    setVisible(byId('field-conflict'), true)
    this.#showState('conflict')
    byId('field-keep-mine').focus()
  }

  // Shows a state of the field, and says it to a screen reader.
  #showState(state, message) {
    this.#panel.dataset.state = state
    byId('field-state').textContent = message ?? (state === 'unchanged' ? '' : word(`desk-state-${state}`))
  }

  #hide() {
    this.#field = null
    this.#panel.dataset.field = ''
    setVisible(this.#panel, false)
    this.#origin.clear()
    this.onOpen(null)
  }

  // What takes the focus: the text, or the value that is chosen.
  #input(field) {
    const choices = byId('field-choices')
    return isTyped(field) ? this.#area : (choices.querySelector('[aria-pressed="true"], select') ?? choices)
  }

  #focus(field, source) {
    const target = this.#input(field)
    target.focus({ preventScroll: true })
    if (target !== this.#area) return
    const { value } = field
    const [gap, caret] = [value.indexOf(GAP), caretAt(value, source)]
    // A gap is selected: typing fills it.
    if (field.gap && gap >= 0 && !source) selectPart(this.#area, gap, gap + GAP.length)
    else selectPart(this.#area, caret, value.startsWith(GAP, caret) ? caret + GAP.length : caret)
  }

  #returnFocus() {
    const { page, text, id } = this.#opener ?? {}
    const button = id && byId(id)
    if (button?.checkVisibility()) return button.focus({ preventScroll: true })
    const run = page?.isConnected && page.querySelector(`.run[data-text="${text}"]`)
    const line = run && run.closest('.line')
    if (line) line.focus({ preventScroll: true })
    if (!line || document.activeElement !== line) byId('scroller').focus({ preventScroll: true })
  }

  // Says that a text was taken back, and offers to bring it back.
  #offer({ id, value }) {
    const bringBack = async () => {
      if (!(await this.open(id))) return
      this.#area.value = value
      this.#showChoices(this.#field)
      this.#onInput()
    }
    notify(word('desk-field-discarded'), create('button', { onclick: bringBack }, word('desk-field-bring-back')))
  }

  #onInput() {
    this.#showState('unsaved')
    this.#showDraft()
  }

  // Shows on the pages what is not saved yet.
  #showDraft() {
    if (isDrafted(this.#field)) this.#draft.show(this.id, this.#area.value)
  }

  #onClickPage(event) {
    const run = event.target.closest('.run')
    // A click that ends a selection is no question.
    if (run && getSelection().isCollapsed) this.openRun(run, offsetAt(event, run))
  }

  #listen() {
    this.#area.addEventListener('input', () => this.#onInput())
    this.#area.addEventListener('paste', event => {
      event.preventDefault()
      paste(this.#area, event.clipboardData, this.#field.form !== 'text')
    })
    this.#panel.addEventListener('keydown', event => this.#onKey(event))
    this.#panel.addEventListener('focusout', event => {
      // A shared text is not saved by the way: that takes a decision.
      const next = event.relatedTarget
      const isLeft = next && !this.#panel.contains(next) && !next.closest('dialog')
      if (isLeft && this.#field?.is_own) this.leave()
    })
    addEventListener('beforeunload', event => this.#isChanged() && event.preventDefault())
    addEventListener('pagehide', () => this.#draft.leave())
    addEventListener('pageshow', event => event.persisted && this.#isChanged() && this.#onInput())
  }

  #onKey(event) {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
    const isInText = event.target === this.#area
    const isBreak = event.key === 'Enter' && !isCommand && isInText
    const tool = isCommand && isInText && { b: 'strong', i: 'emphasis', k: 'link' }[event.key.toLowerCase()]
    const isDone =
      (event.key === 'Escape' && (this.escape(), true)) ||
      (isBreak && this.#breakLine()) ||
      (tool && byId(`tool-${tool}`).checkVisibility() && (byId(`tool-${tool}`).click(), true))
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
  }

  // What Enter does in the text area; false if it breaks the line.
  #breakLine() {
    if (this.#field.form === 'text') return breakItem(this.#area)
    if (this.#field.form === 'line') return false
    this.save()
    return true
  }
}
