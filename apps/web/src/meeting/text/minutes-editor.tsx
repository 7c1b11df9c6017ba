import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import type { RichText } from '#contract/agenda-item';
import { useTexts } from '../../shell/use-texts.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { asRichText } from './as-rich-text.js';

const tools = [
  { name: 'bold', icon: 'bold', key: 'Control+B' },
  { name: 'bulletList', icon: 'list', key: 'Control+Shift+8' },
  { name: 'undo', icon: 'undo', key: 'Control+Z' },
] as const satisfies readonly { name: string; icon: IconName; key: string }[];
type Tool = (typeof tools)[number]['name'];

const use: Record<Tool, (editor: Editor) => boolean> = {
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  undo: (editor) => editor.chain().focus().undo().run(),
};

const Tools = ({ editor }: { readonly editor: Editor }) => {
  const { t } = useTexts();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      bulletList: now.isActive('bulletList'),
    }),
  });
  return (
    <div role="toolbar" aria-label={t('meeting-page.text.tools')} className="text-tools">
      {tools.map(({ name, icon, key }) => (
        <button
          key={name}
          type="button"
          title={t(`meeting-page.text.${name}`)}
          aria-label={t(`meeting-page.text.${name}`)}
          aria-keyshortcuts={key}
          {...(name === 'undo' ? {} : { 'aria-pressed': on[name] })}
          onClick={() => use[name](editor)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
};

interface MinutesEditorProps {
  readonly label: string;
  readonly text: RichText;
  readonly onChange: (text: RichText) => void;
}

/** Where the minutes of an item are written. Three tools; Escape goes to them. A text from elsewhere does not take the focus. */
export const MinutesEditor = ({ label, text, onChange }: MinutesEditorProps) => {
  const shown = useRef(text);
  const box = useRef<HTMLDivElement>(null);
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: { openOnClick: false } })],
    injectCSS: false,
    content: text,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'minutes-text rich-text',
      },
    },
    onUpdate: ({ editor: now }) => onChange(asRichText(now.getJSON())),
  });
  useEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(text, { emitUpdate: false });
    const end = editor.state.doc.content.size;
    if (editor.isFocused)
      editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
  }, [editor, text]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the editor inside it
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') box.current?.querySelector('button')?.focus();
      }}
    >
      <Tools editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
};
