/**
 * What the page of handouts has where scripts run: a button that prints, and a choice that is in the address, as in `#6-letter`, so that
 * a link leads to it and a reload keeps it.
 */
const choices = [...document.querySelectorAll<HTMLInputElement>('.handout-choice input')];
const chosen = (): string[] => choices.filter(({ checked }) => checked).map(({ value }) => value);

function takeAddress(): void {
  const wanted = location.hash.slice(1).split('-');
  for (const choice of choices) if (wanted.includes(choice.value)) choice.checked = true;
}

takeAddress();
addEventListener('hashchange', takeAddress);
document.addEventListener('change', () => history.replaceState(null, '', `#${chosen().join('-')}`));

const button = document.querySelector<HTMLButtonElement>('.handout-choice button');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
