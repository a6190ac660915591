(function(){"use strict";
var doc=document,root=doc.documentElement,form=doc.getElementById("filters"),turn=0;
root.classList.add("js");
function all(s,e){return Array.prototype.slice.call((e||doc).querySelectorAll(s))}
if(form){var box=form.parentNode,wide=window.matchMedia("(min-width:52rem)");
box.hidden=false;box.open=wide.matches;
wide.addEventListener("change",function(){if(wide.matches)box.open=true});start()}
function start(){
var out=form.querySelector("output"),items=null,rows=0;
// The words of an item are taken when they are first looked for.
function load(){if(items)return;items=all(".row").concat(all(".texts>li"),all(".all tbody tr"));rows=all(".row").length}
function wanted(){var q=form.q.value.trim().toLowerCase();
return{q:q,e:form.e.value,m:form.m.value,v:form.v.value,t:form.t.value}}
function fits(el,w){var d=el.dataset;
if(w.t&&(" "+d.t+" ").indexOf(" "+w.t+" ")<0)return false;
if(el.parentNode.className==="texts")return true;
if(w.e&&d.e!==w.e)return false;
if(w.m&&d.m!==w.m)return false;
if(w.v&&d.v!==undefined&&d.v!==w.v)return false;
if(w.q){if(el.words===undefined)el.words=el.textContent.toLowerCase();if(el.words.indexOf(w.q)<0)return false}
return true}
// Some items at a time, so that typing and scrolling never wait.
function apply(){load();var w=wanted(),mine=++turn,i=0,shown=0,any=w.q||w.e||w.m||w.v||w.t;
remember(w);
(function some(){if(mine!==turn)return;
var until=performance.now()+8;
for(;i<items.length&&performance.now()<until;i++){var ok=!any||fits(items[i],w);
if(items[i].classList.contains("out")===ok)items[i].classList.toggle("out",!ok);
if(ok&&i<rows)shown++}
if(i<items.length){setTimeout(some,0);return}
out.textContent=any?out.dataset.words.replace("%1",shown).replace("%2",rows):"";
if(any)all("details.fold").forEach(function(d){if(d.querySelector(".row:not(.out)"))d.open=true})})()}
function remember(w){var p=[];"qemvt".split("").forEach(function(k){if(w[k])p.push(k+"="+encodeURIComponent(w[k]))});
try{history.replaceState(null,"",p.length?"#?"+p.join("&"):location.hash.indexOf("#?")===0?"#":location.hash||"#")}catch(e){}}
function recall(){if(location.hash.indexOf("#?")!==0)return;
location.hash.slice(2).split("&").forEach(function(x){var i=x.indexOf("="),f=form[x.slice(0,i)];
if(f&&"qemvt".indexOf(x.slice(0,i))>=0){try{f.value=decodeURIComponent(x.slice(i+1))}catch(e){}}});apply()}
var wait=0;
form.addEventListener("input",function(){clearTimeout(wait);wait=setTimeout(apply,120)});
form.addEventListener("submit",function(e){e.preventDefault();apply()});
form.addEventListener("reset",function(){setTimeout(apply,0)});
doc.addEventListener("keydown",function(e){
var t=e.target,typing=/^(INPUT|SELECT|TEXTAREA)$/.test(t.tagName);
if(e.key==="/"&&!typing&&!e.ctrlKey&&!e.metaKey&&!e.altKey){e.preventDefault();box.open=true;form.q.focus()}
if(e.key==="Escape"&&t===form.q&&form.q.value){form.reset()}});
doc.addEventListener("DOMContentLoaded",function(){recall();sortable()});
}
// The table sorts by the column whose heading is chosen.
function sortable(){var table=doc.querySelector("table.all");if(!table)return;
all("thead th",table).forEach(function(th,n){var b=doc.createElement("button");b.type="button";
while(th.firstChild)b.appendChild(th.firstChild);th.appendChild(b);b.dataset.n=n})
table.tHead.addEventListener("click",function(e){var b=e.target.closest("button");if(b)sortBy(table,b.parentNode,+b.dataset.n)})}
function sortBy(table,th,n){var up=th.getAttribute("aria-sort")!=="ascending";
all("[aria-sort]",table).forEach(function(x){x.removeAttribute("aria-sort")});
th.setAttribute("aria-sort",up?"ascending":"descending");
var rows=[],bodies=Array.prototype.slice.call(table.tBodies);
bodies.forEach(function(b){rows=rows.concat(Array.prototype.slice.call(b.rows))});
var compare=new Intl.Collator(root.lang,{numeric:true}).compare;
var keyed=rows.map(function(r,i){var c=r.cells[n],k=n===0?r.dataset.k:c.dataset.k;
return{r:r,i:i,k:n===0?(k===undefined?Infinity:+k):(k===undefined?c.textContent:k)}});
keyed.sort(function(a,b){var x=n===0?(a.k<b.k?-1:a.k>b.k?1:0):compare(a.k,b.k);return(up?x:-x)||a.i-b.i});
var size=Math.ceil(rows.length/bodies.length)||1,at=0;
(function some(){if(at>=bodies.length)return;
var part=keyed.slice(at*size,(at+1)*size).map(function(x){return x.r});
var b=bodies[at++],f=doc.createDocumentFragment();part.forEach(function(r){f.appendChild(r)});b.appendChild(f);
if(at%8)some();else setTimeout(some,0)})()}
doc.addEventListener("click",function(e){
var b=e.target.closest&&e.target.closest("button.copy");if(!b)return;
var from=b.previousElementSibling,text=from?from.textContent:"",was=b.textContent;
function done(){b.textContent=b.dataset.done;setTimeout(function(){b.textContent=was},1500)}
function old(){var a=doc.createElement("textarea");a.value=text;a.className="copied";doc.body.appendChild(a);a.select();
try{doc.execCommand("copy");done()}catch(x){}a.remove();b.focus()}
if(navigator.clipboard&&window.isSecureContext)navigator.clipboard.writeText(text).then(done,old);else old()});
// A link into a fold opens it; on paper every finding is open where the style cannot do it.
function reveal(){var t=location.hash.length>1&&location.hash.charAt(1)!=="?"&&doc.getElementById(location.hash.slice(1));
if(!t)return;var d=t.closest("details")||t.querySelector(":scope>details.fold");if(d)d.open=true;if(d&&t.scrollIntoView)t.scrollIntoView()}
window.addEventListener("hashchange",reveal);doc.addEventListener("DOMContentLoaded",reveal);
})();
