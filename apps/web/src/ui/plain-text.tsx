/** Plain text as it was written: blank lines part paragraphs, lines that begin with "- " are a list. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="plain-text">
      {toBlocks(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.lines.map((line, row) => (
              <li key={row}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{block.lines.join('\n')}</p>
        ),
      )}
    </div>
  );
}

interface Block {
  kind: 'list' | 'paragraph';
  lines: string[];
}

export function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const item = /^\s*[-•]\s+(.*)$/.exec(line);
    const kind: Block['kind'] = item ? 'list' : 'paragraph';
    const words = item?.[1] ?? line;
    if (open?.kind === kind) open.lines.push(words);
    else blocks.push((open = { kind, lines: [words] }));
  }
  return blocks;
}
