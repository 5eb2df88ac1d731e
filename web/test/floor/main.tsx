// The smallest form of five fields with these libraries: the reference for the size of the page's first load.
import { zodResolver } from '@hookform/resolvers/zod'
import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

const schema = z.object({
  uid: z.string().check(z.minLength(1)),
  reason: z.enum(['LOSS_THEFT', 'REMOVAL']),
  uitpasNumber: z.string().check(z.regex(/^\d{13}$/)),
  voucherNumber: z.optional(z.string()),
  kansenStatuutEndDate: z.optional(z.iso.date()),
})

function Form() {
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(schema) })
  const price = useQuery({ queryKey: ['price'], queryFn: async () => (await fetch('/api/prices')).text() })
  const send = useMutation({
    mutationFn: (body: unknown) =>
      fetch('/api/registrations', { method: 'POST', body: JSON.stringify(body) }),
  })
  return (
    <form onSubmit={(event) => void handleSubmit((body) => send.mutate(body))(event)}>
      {(['uid', 'reason', 'uitpasNumber', 'voucherNumber', 'kansenStatuutEndDate'] as const).map((name) => (
        <label key={name}>
          {name} <input {...register(name)} /> {formState.errors[name]?.message}
        </label>
      ))}
      <p>{price.data}</p>
      <button type="submit">Register</button>
    </form>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Form />
      </QueryClientProvider>
    </StrictMode>,
  )
}
