/** The verbs that a fix may begin with; a new one is welcome as long as it is an imperative. */
export const verbs: ReadonlySet<string> = new Set(
  `accept activate add agree allow answer apply approve ask assign attach authenticate authorize avoid base64-encode begin block break
  bring build call cancel catch change check choose clear close collect combine compare complete configure confirm connect convert
  copy count create cut decide decode delete deploy detach detect disable discard don't drop edit empty enable encode encrypt end
  enroll ensure enter escape exchange expect export extend fall fetch fill filter find finish fix follow force generate get give
  grant group guard handle hand hash have hide hold host import include increase inspect install invite join keep leave let limit
  define link list load log look lower make map mark match measure mend merge migrate move name narrow normalize note offer open page paginate
  parse pass paste pause pick place point prefer prepare prevent print process prompt protect provide publish put raise re-register
  react reactivate read reconnect record redirect reduce refresh refuse regenerate register reject reload remind remove rename renew
  repair repeat replace report request require reserve reset resize resolve restart restore restrict retry return reuse revoke roll
  rotate round run save scope search see send separate serve set share shorten show sign skip sort split spread start state stop
  store strip submit switch sync take tell test throttle tick translate treat trigger trim try turn type unlink unlock update upgrade upload
  use validate verify wait warn watch wrap write
  claim expose fail pin propose quote rebuild render say solve stay withdraw`.split(/\s+/),
);
