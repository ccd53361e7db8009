/** What stands behind one tab. */
export interface Tab {
  name: string;
  panel: HTMLElement;
}

/** Tabs as the ARIA Authoring Practices describe them: arrows move and choose. */
export interface Tabs {
  list: HTMLElement;
  choose: (index: number) => void;
  /** Makes plain elements of the panels again, and shows all. */
  undo: () => void;
}

/** @param whenShown called after a panel came into sight */
export function createTabs(label: string, tabs: readonly Tab[], whenShown: () => void): Tabs {
  const list = document.createElement('div');
  list.className = 'side-ways';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', label);
  const buttons = tabs.map(({ name }, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.id = `side-tab-${i}`;
    button.setAttribute('role', 'tab');
    button.textContent = name;
    list.append(button);
    return button;
  });

  function choose(index: number): void {
    for (const [i, { panel }] of tabs.entries()) {
      const isChosen = i === index;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `side-tab-${i}`);
      panel.hidden = !isChosen;
      buttons[i]?.setAttribute('aria-selected', String(isChosen));
      buttons[i]?.setAttribute('tabindex', isChosen ? '0' : '-1');
    }
    whenShown();
  }

  list.addEventListener('click', (event) => {
    const index = buttons.findIndex((button) => button === event.target);
    if (index !== -1) choose(index);
  });
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button === event.target);
    const index = indexFor(event.key, at, buttons.length);
    if (index === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(index);
    buttons[index]?.focus();
  });

  return {
    list,
    choose,
    undo() {
      for (const { panel } of tabs) {
        panel.removeAttribute('role');
        panel.removeAttribute('aria-labelledby');
        panel.hidden = false;
      }
    },
  };
}

function indexFor(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
