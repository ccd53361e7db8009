import { joined, latin1, latin1Bytes } from './bytes.js';
import type { Frame } from './tag.js';

/** What the frames of ID3v2.2 are called in 2.3; their content is the same, but for pictures. */
const NAMES: Readonly<Record<string, string>> = {
  ...named('BUF:RBUF CNT:PCNT COM:COMM CRA:AENC ETC:ETCO EQU:EQUA GEO:GEOB IPL:IPLS MCI:MCDI'),
  ...named('MLL:MLLT POP:POPM REV:RVRB RVA:RVAD SLT:SYLT STC:SYTC TAL:TALB TBP:TBPM TCM:TCOM'),
  ...named('TCO:TCON TCR:TCOP TDA:TDAT TDY:TDLY TEN:TENC TFT:TFLT TIM:TIME TKE:TKEY TLA:TLAN'),
  ...named('TLE:TLEN TMT:TMED TOA:TOPE TOF:TOFN TOL:TOLY TOR:TORY TOT:TOAL TP1:TPE1 TP2:TPE2'),
  ...named('TP3:TPE3 TP4:TPE4 TPA:TPOS TPB:TPUB TRC:TSRC TRD:TRDA TRK:TRCK TSI:TSIZ TSS:TSSE'),
  ...named('TT1:TIT1 TT2:TIT2 TT3:TIT3 TXT:TEXT TXX:TXXX TYE:TYER UFI:UFID ULT:USLT WAF:WOAF'),
  ...named('WAR:WOAR WAS:WOAS WCM:WCOM WCP:WCOP WPB:WPUB WXX:WXXX'),
  // Apple's own, for podcasts and for sorting.
  ...named('PCS:PCST TCT:TCAT TDR:TDRL TDS:TDES TID:TGID TKW:TKWD WFD:WFED TCP:TCMP GP1:GRP1'),
  ...named('MVN:MVNM MVI:MVIN TS2:TSO2 TSA:TSOA TSC:TSOC TSP:TSOP TST:TSOT'),
};

/**
 * Turns frames of ID3v2.2, which knows no chapters, into those of 2.3.
 * @returns the frames, and the ids of those that 2.3 has no place for
 */
export function renewed(frames: readonly Frame[]): { frames: Frame[]; lost: string[] } {
  const lost: string[] = [];
  const kept = frames.flatMap((frame) => {
    const id = frame.id === 'PIC' ? 'APIC' : NAMES[frame.id];
    const body = frame.id === 'PIC' ? renewedPicture(frame.body) : frame.body;
    if (id !== undefined && body !== null) return { ...frame, id, body };
    lost.push(frame.id);
    return [];
  });
  return { frames: kept, lost };
}

// 2.2 writes the format of a picture in three signs, `JPG`; 2.3 a media type that ends with zero.
function renewedPicture(body: Uint8Array): Uint8Array | null {
  if (body.length < 6) return null;
  const format = latin1(body, 1, 4).toLowerCase();
  const type = format === '-->' ? format : `image/${format === 'jpg' ? 'jpeg' : format}`;
  return joined([body.subarray(0, 1), latin1Bytes(`${type}\0`), body.subarray(4)]);
}

function named(pairs: string): Record<string, string> {
  return Object.fromEntries(pairs.split(' ').map((pair) => pair.split(':') as [string, string]));
}
