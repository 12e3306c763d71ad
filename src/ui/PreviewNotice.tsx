import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { useWords } from '../words/words';
import { Button } from './Button';
import { copyText } from './clipboard';
import { dismissPreviewNews, type Handed, onPreviewNews, previewNews } from './preview';

/** What a preview may have kept from the person, with a way around it. */
export const PreviewNotice = () => {
  const words = useWords();
  const news = useSyncExternalStore(onPreviewNews, previewNews);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    if (news) notice.current?.focus();
  }, [news]);
  if (!news) return null;
  return (
    <aside
      className="preview-notice notice warn"
      role="alert"
      aria-label={words.ui('preview')}
      tabIndex={-1}
      ref={notice}
    >
      <p>{words.ui(`preview.${news.kind}`)}</p>
      {news.kind === 'file' ? news.files.map((file) => <Text key={file.name} file={file} />) : null}
      <Button look="quiet" onClick={dismissPreviewNews}>
        {words.cases('deleted.dismiss')}
      </Button>
    </aside>
  );
};

/** The text of a file, to be copied; marked where there is no clipboard. */
const Text = ({ file: { name, text } }: { file: Handed }) => {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    if (!(await copyText(text))) field.current?.select();
  };
  return (
    <div>
      <label htmlFor={id}>{words.ui('preview.text', { file: name })}</label>
      <textarea id={id} ref={field} rows={4} readOnly spellCheck={false} value={text} />
      <Button look="plain" onClick={copy}>
        {words.ui('preview.copy')}
      </Button>
    </div>
  );
};
