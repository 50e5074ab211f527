import sharp from 'sharp';
const [out, cols, tw, ...files] = process.argv.slice(2);
const W=+tw!, tiles=await Promise.all(files.map(f=>sharp(f).resize({width:W}).extend({bottom:6,right:6,background:'#808'}).png().toBuffer({resolveWithObject:true})));
const C=+cols!, H=Math.max(...tiles.map(t=>t.info.height));
await sharp({create:{width:(W+6)*C,height:H*Math.ceil(tiles.length/C),channels:3,background:'#404'}}).composite(tiles.map((t,i)=>({input:t.data,left:(i%C)*(W+6),top:Math.floor(i/C)*H}))).png().toFile(out!);
