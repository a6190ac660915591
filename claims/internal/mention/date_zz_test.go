package mention
import ("testing";"os";"path/filepath";"fmt";"strings")
func TestZZDump(t *testing.T){
 files,_:=filepath.Glob("/work/shared/gold/docs/*/*.txt")
 s2,_:=filepath.Glob("/work/shared/seeds/*.txt")
 for _,f:=range append(files,s2...) {
  b,_:=os.ReadFile(f)
  txt,ds:=datesOf(string(b))
  for _,d:=range ds {
   a:=max(d.First-4,0); z:=min(d.Last+4,len(txt.Tokens))
   p:=d.Resolve(dateFriday,true)
   fmt.Printf("%s\t%s [%s] %s\t%v %v %v %v\n",filepath.Base(f),strings.ReplaceAll(txt.Quote(a,d.First),"\n","/"),d.Text,strings.ReplaceAll(txt.Quote(d.Last,z),"\n","/"),p.Core,p.Op,p.Open,d.Clock)
  }
 }
}
