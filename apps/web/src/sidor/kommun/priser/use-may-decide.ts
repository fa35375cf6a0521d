import { useJag } from '../../../skal/use-jag.ts'

/** Whether who is signed in writes decided values: the ekonom and the upphandlare of the nämnd. */
export function useMayDecide(): boolean {
  const { valt } = useJag()
  return valt?.typ === 'kommun' && valt.roller.some((r) => r === 'ekonom' || r === 'upphandlare')
}
