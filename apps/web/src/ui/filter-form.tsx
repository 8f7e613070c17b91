import type { FormEvent, ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

/** A form that writes its answers into the address, leaving out what is empty; the page starts anew. */
export function FilterForm({ children }: { children: ReactNode }) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') asked.set(name, value.trim());
    }
    void navigate(`?${asked.toString()}`);
  };
  return (
    <form role="search" className="filters" key={params.toString()} onSubmit={submit}>
      {children}
    </form>
  );
}
