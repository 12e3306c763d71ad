/** The stack with nothing in it: one question and one button, in two languages. The page is compared with it. */
import i18next from 'i18next';
import { StrictMode, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next, useTranslation } from 'react-i18next';
import { assign, createActor, setup } from 'xstate';

const options = ['yes', 'no', 'unknown'] as const;
type Option = (typeof options)[number];

const machine = setup({
  types: { context: {} as { answer: Option | undefined }, events: {} as { type: 'ANSWER'; answer: Option } },
}).createMachine({
  context: { answer: undefined },
  initial: 'asking',
  states: {
    asking: {
      on: { ANSWER: { target: 'answered', actions: assign({ answer: ({ event }) => event.answer }) } },
    },
    answered: { type: 'final' },
  },
});

const actor = createActor(machine).start();
const watch = (watcher: () => void) => {
  const { unsubscribe } = actor.subscribe(watcher);
  return unsubscribe;
};

const words = {
  en: { question: 'Is this a question?', yes: 'Yes', no: 'No', unknown: 'Do not know', next: 'Next' },
  ja: { question: 'これは質問ですか', yes: 'はい', no: 'いいえ', unknown: '不明', next: '次へ' },
};
void i18next.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { translation: words.en }, ja: { translation: words.ja } },
  fallbackLng: false,
  initAsync: false,
  react: { useSuspense: false },
});

const Page = () => {
  const { t } = useTranslation();
  const snapshot = useSyncExternalStore(watch, () => actor.getSnapshot());
  const [chosen, setChosen] = useState<Option>('unknown');
  return (
    <form
      className="screen"
      onSubmit={(event) => {
        event.preventDefault();
        actor.send({ type: 'ANSWER', answer: chosen });
      }}
    >
      <h1>{t('question')}</h1>
      {snapshot.context.answer ? <p className="answered">{t(snapshot.context.answer)}</p> : null}
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="answer"
            value={option}
            checked={chosen === option}
            onChange={() => setChosen(option)}
          />
          {t(option)}
        </label>
      ))}
      <button type="submit">{t('next')}</button>
    </form>
  );
};

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
