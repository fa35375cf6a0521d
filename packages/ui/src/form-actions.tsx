import { useFormContext } from 'react-hook-form'
import { Button } from './button.tsx'
import { Actions } from './section.tsx'

interface FormActionsProps {
  spara: string
  avbryt: string
  onAvbryt: () => void
}

/** The end of a form that opens in a page: send it, or close it. */
export function FormActions({ spara, avbryt, onAvbryt }: FormActionsProps) {
  const { formState } = useFormContext()
  return (
    <Actions>
      <Button variant="primary" type="submit" pagar={formState.isSubmitting}>
        {spara}
      </Button>
      <Button variant="tertiary" onClick={onAvbryt}>
        {avbryt}
      </Button>
    </Actions>
  )
}
