// Asks the user for a decision or for a line of text, in a dialog.

import { byId, setVisible } from './dom.js'
import { word } from './words.js'

// Asks whether to do what the button `yes` says. Resolves to true or false.
export async function askWhether(question, yes) {
  return (await ask(question, yes, null)) !== null
}

// Asks for a line of text, which may start as `value`. Resolves to the text, or to null if the user cancels.
export const askFor = (question, yes, value = '') => ask(question, yes, value)

function ask(question, yes, value) {
  const [dialog, input] = [byId('ask'), byId('ask-input')]
  const focused = document.activeElement
  byId('ask-question').textContent = question
  byId('ask-yes').textContent = yes
  setVisible(input, value !== null)
  input.value = value ?? ''
  byId('ask-cancel').textContent = word('desk-cancel')
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise(resolve => {
    dialog.onclose = () => {
      focused?.focus({ preventScroll: true })
      resolve(dialog.returnValue === 'yes' ? input.value : null)
    }
  })
}
