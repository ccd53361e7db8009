import { withArea } from '../../horizon/system.js';
import { announce } from '../announce.js';
import { keepSystem, keptSystem } from './keptSystem.js';

/** Makes the buttons work that say "we run this version" and "this area matters to us". */
export function offerMarks(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-run], [data-matters]')) {
    const { run, matters } = button.dataset;
    const show = () => {
      const { version, areas } = keptSystem();
      const isOn = run === undefined ? areas.includes(matters ?? '') : version === run;
      button.setAttribute('aria-pressed', String(isOn));
      return isOn;
    };
    button.addEventListener('click', () => {
      const system = keptSystem();
      const isOn = button.getAttribute('aria-pressed') === 'true';
      const isKept = keepSystem(
        run === undefined
          ? withArea(system, matters ?? '', !isOn)
          : { ...system, version: isOn ? null : run },
      );
      show();
      announce(
        !isKept
          ? 'This window keeps nothing: allow it to store data, or use another one.'
          : isOn
            ? 'Forgotten.'
            : 'Kept on this device. The front page goes by it.',
      );
    });
    show();
  }
}
