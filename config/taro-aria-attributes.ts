/**
 * The ARIA attributes that the mini-program may use. Read by the build and bundled into the
 * mini-program: Taro numbers a component's attributes, and both sides must count the same list.
 */
const spoken = { 'aria-role': 'i.ariaRole', 'aria-label': 'i.ariaLabel' }

export const spokenAttributes = { View: spoken, Button: spoken, Input: spoken, Textarea: spoken }
