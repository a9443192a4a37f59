package io.largesse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Malformed;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientJsonTest {
  @Test
  void a_client_reads_as_it_was_written() {
    Client whole =
        SomeClient.with(
            "c-1",
            "'statuses':[{'class':'PUBLIC_OFFICIAL','body':'EU_COMMISSION','country':'EU',"
                + "'from':'2020-02-29','to':'2026-12-31'},"
                + "{'class':'PRESS','country':'CH','subdivision':'BE'}]",
            "'household':'h-1','employer':'e-1','email':'Marie@Example.com'",
            "'phone':'06 12 34 56 78','advisor':'a-17','language':'pt-BR','since':'2019-05-04'",
            "'dates':[{'kind':'birthday','day':'1980-05-17'}],'preferences':['white roses','no fur']",
            "'consents':{'email':true,'phone':false},'attributes':{'tier':'gold','arm':'mens'}");

    assertThat(Fields.read(ClientJson.write(whole), ClientJson::read)).isEqualTo(whole);
    assertThat(ClientJson.write(SomeClient.with("c-2")).size()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'residence':'EU'                                        | /residence",
        "'residence':'France'                                    | /residence",
        "'givenName':' '                                         | /givenName",
        "'givenName':'a\\u0007b'                                 | /givenName",
        "'familyName':'-'                                        | /familyName",
        "'familyName':7                                          | /familyName",
        "'email':'marie'                                         | /email",
        "'boutique':'PAR 01'                                     | /boutique",
        "'household':''                                          | /household",
        "'language':'fr_FR'                                      | /language",
        "'since':'2026-02-30'                                    | /since",
        "'dates':[{'kind':'birthday'}]                           | /dates/0/day",
        "'dates':[{'kind':'a birthday','day':'1980-05-17'}]      | /dates/0/kind",
        "'preferences':'roses'                                   | /preferences",
        "'preferences':['roses',null]                            | /preferences/1",
        "'consents':{'email':'yes'}                              | /consents/email",
        "'attributes':{'tier':1}                                 | /attributes/tier",
        "'attributes':['tier']                                   | /attributes",
        "'statuses':[{'class':'OFFICIAL','country':'FR'}]        | /statuses/0/class",
        "'statuses':[{'class':'PRESS'}]                          | /statuses/0/country",
        "'statuses':[{'class':'PRESS','country':'FR','body':'the press'}] | /statuses/0/body",
        "'statuses':[{'class':'PRESS','country':'FR','from':'2026-01-02','to':'2026-01-01'}] | /statuses/0",
        "'statuses':[{'class':'PRESS','country':'FR'},{'class':'PRESS','country':'FR'}] | \"\"",
        "'status':'PRESS'                                        | \"\"",
      })
  void a_fault_is_pointed_at_and_not_repeated(String field, String pointer) {
    assertThatThrownBy(() -> SomeClient.with("c-1", field))
        .asInstanceOf(InstanceOfAssertFactories.type(Malformed.class))
        .extracting(Malformed::faults, InstanceOfAssertFactories.list(Fault.class))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
              assertThat(fault.detail()).doesNotContain("marie", "roses", "birthday");
            });
  }
}
