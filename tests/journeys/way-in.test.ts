import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

for (const script of [true, false]) {
  test(`whoever signs in with password and code comes to where they were going, ${script ? 'with' : 'without'} script`, async () => {
    const rina = await stage.visitor({ script })
    await rina.signIn('0812-9999-0101', '/account')
    await rina.sees('Tempat saya masuk')
    await rina.leave()
  })
}
