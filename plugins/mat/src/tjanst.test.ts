import { testTjanst } from '@valfri/plugin-api/testkit'
import mat from './tjanst.ts'

testTjanst(mat)
