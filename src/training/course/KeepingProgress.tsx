import { Button } from '../../ui/Button';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import type { Progress } from './progress';

interface Props {
  readonly progress: Pick<Progress, 'keeping' | 'failure' | 'retry'>;
  readonly save: () => void;
}

/** Where the predictions are kept, and what to do where they are not. */
export const KeepingProgress = ({ progress: { keeping, failure, retry }, save }: Props) => {
  const words = useWords();
  return (
    <>
      {failure ? (
        <div className="notice warn" role="alert">
          <h2>{words.course(failure.kind === 'full' ? 'trouble.full' : 'trouble.blocked')}</h2>
          <p>{words.course('trouble.text')}</p>
          <div className="go">
            <Button look="plain" onClick={save}>
              {words.course('export')}
            </Button>
            <Button look="plain" onClick={retry}>
              {words.course('trouble.retry')}
            </Button>
          </div>
        </div>
      ) : null}
      <p className="course-kept">
        <span>{words.course(`kept.${keeping}`)}</span>{' '}
        {keeping === 'page' ? <a href={hrefOf({ page: 'cases' })}>{words.course('kept.how')}</a> : null}
      </p>
    </>
  );
};
