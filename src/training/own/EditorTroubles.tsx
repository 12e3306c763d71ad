import type { ReactNode } from 'react';
import { downloadRaw } from '../../store/files';
import { isDamaged } from '../../store/texts';
import { Button } from '../../ui/Button';
import { useWords } from '../../words/words';
import { saveDeals } from './dealFiles';
import type { Editor } from './editor';
import { refusalWords } from './ownNames';

interface Props {
  readonly editor: Editor;
  readonly keepBoth: () => void;
  readonly leave: () => void;
}

/** Why the deal is not stored as it stands, and what the person can do. It stays until that is settled. */
export const EditorTroubles = ({ editor, keepBoth, leave }: Props) => {
  const words = useWords();
  const { failure, scenario } = editor.state();
  if (!failure) return null;
  const told = (heading: string, text: string, actions: ReactNode) => (
    <div className="notice warn own-trouble" role="alert">
      <h2>{heading}</h2>
      <p>{text}</p>
      <div className="go">{actions}</div>
    </div>
  );
  const save = (
    <Button look="plain" onClick={() => saveDeals([scenario])}>
      {words.author('export')}
    </Button>
  );
  switch (failure.kind) {
    case 'full':
    case 'blocked':
      return told(
        words.cases(`trouble.${failure.kind}`),
        words.author(`trouble.${failure.kind}`),
        <>
          {save}
          <Button look="plain" onClick={editor.retry}>
            {words.cases('trouble.retry')}
          </Button>
        </>,
      );
    case 'refused':
      return told(words.author('trouble.refused'), refusalWords(words, failure.error), save);
    case 'changed': {
      const theirs = editor.theirs();
      if (!theirs)
        return told(
          words.author('trouble.gone'),
          words.author('trouble.gone.text'),
          <>
            <Button onClick={editor.overwrite}>{words.cases('trouble.gone.again')}</Button>
            {save}
            <Button look="quiet" onClick={leave}>
              {words.author('trouble.gone.drop')}
            </Button>
          </>,
        );
      const both = <Button onClick={keepBoth}>{words.cases('trouble.stale.both')}</Button>;
      if (isDamaged(theirs))
        return told(
          words.author('trouble.newer'),
          words.author('trouble.newer.text'),
          <>
            {both}
            <Button look="plain" onClick={() => downloadRaw(theirs.text, theirs.id)}>
              {words.cases('trouble.newer.raw')}
            </Button>
          </>,
        );
      return told(
        words.author('trouble.stale'),
        words.author('trouble.stale.text'),
        <>
          {both}
          <Button look="plain" onClick={editor.takeTheirs}>
            {words.cases('trouble.stale.theirs')}
          </Button>
          <Button look="plain" onClick={editor.overwrite}>
            {words.cases('trouble.stale.mine')}
          </Button>
        </>,
      );
    }
  }
};
