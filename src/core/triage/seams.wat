;; Finds underscores whose neighbours are those of a name's first underscore, 64 bytes at a time.
;;
;; Memory: a table of 2^20 bits at 0, one for each seam of a name; the text from 131088 on; what was found from 524288 on,
;; as offsets of memory in 32 bits each.
(module
  (memory (export "memory") 16)
  (func (export "find") (param $from i32) (param $to i32) (result i32)
    (local $at i32) (local $mask i64) (local $place i32) (local $seam i32) (local $out i32) (local $underscore v128)
    (local.set $out (i32.const 524288))
    (local.set $underscore (i8x16.splat (i32.const 95)))
    (local.set $at (local.get $from))
    (block $done
      (loop $vectors
        (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
        ;; One bit for each byte: whether a mask is empty is guessed right once in 64 bytes, and not four times.
        (local.set $mask
          (i64.or
            (i64.or
              (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.load offset=0 (local.get $at)) (local.get $underscore))))
              (i64.shl
                (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.load offset=16 (local.get $at)) (local.get $underscore))))
                (i64.const 16)))
            (i64.or
              (i64.shl
                (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.load offset=32 (local.get $at)) (local.get $underscore))))
                (i64.const 32))
              (i64.shl
                (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (v128.load offset=48 (local.get $at)) (local.get $underscore))))
                (i64.const 48)))))
        (block $none
          (loop $underscores
            (br_if $none (i64.eqz (local.get $mask)))
            (local.set $place (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $mask)))))
            (local.set $mask (i64.and (local.get $mask) (i64.sub (local.get $mask) (i64.const 1))))
            (br_if $none (i32.ge_u (local.get $place) (local.get $to)))
            ;; The low five bits of the two letters before and the three behind: they tell letters apart, and not their cases.
            (local.set $seam
              (i32.xor
                (i32.or
                  (i32.or
                    (i32.shl (i32.and (i32.load8_u offset=0 (i32.sub (local.get $place) (i32.const 2))) (i32.const 31)) (i32.const 15))
                    (i32.shl (i32.and (i32.load8_u offset=0 (i32.sub (local.get $place) (i32.const 1))) (i32.const 31)) (i32.const 10)))
                  (i32.or
                    (i32.shl (i32.and (i32.load8_u offset=1 (local.get $place)) (i32.const 31)) (i32.const 5))
                    (i32.and (i32.load8_u offset=2 (local.get $place)) (i32.const 31))))
                (i32.shl (i32.and (i32.load8_u offset=3 (local.get $place)) (i32.const 31)) (i32.const 8))))
            (if (i32.and
                  (i32.shr_u (i32.load8_u (i32.shr_u (local.get $seam) (i32.const 3))) (i32.and (local.get $seam) (i32.const 7)))
                  (i32.const 1))
              (then
                (i32.store (local.get $out) (local.get $place))
                (local.set $out (i32.add (local.get $out) (i32.const 4)))))
            (br $underscores)))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $vectors)))
    (local.get $out)))
