import { useWords } from '../words/words';
import { bundled } from './bundled';

/** Everything that is inside this page, with the terms under which it may be passed on. */
export const Licences = () => {
  const words = useWords();
  const pieces = bundled();
  return (
    <section aria-labelledby="licences">
      <h2 id="licences" tabIndex={-1}>
        {words.about('licences')}
      </h2>
      <p>{words.about(pieces.length > 0 ? 'licences.lead' : 'licences.none')}</p>
      <ul className="about-licences">
        {pieces.map(({ name, version, license, text }) => (
          <li key={name}>
            <details>
              <summary>
                <b translate="no">{name}</b> <span>{version}</span> <span>{license}</span>
              </summary>
              <pre lang="en">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
};
