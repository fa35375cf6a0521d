import { testTjanst } from '@valfri/plugin-api/testkit'
import familjeradgivning from './tjanst.ts'

testTjanst(familjeradgivning)
